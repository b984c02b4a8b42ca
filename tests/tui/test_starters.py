from pathlib import Path

from pitchcoach.tui.starters import Template, examples, templates


def test_each_profile_has_one_template_in_the_order_of_names() -> None:
    names = [template.profile for template in templates()]

    assert names == sorted(set(names))
    assert "investor-meeting" in names


def test_a_template_in_a_rules_folder_takes_the_place_of_ours(tmp_path: Path) -> None:
    theirs = tmp_path / "templates" / "deck.md"
    theirs.parent.mkdir()
    theirs.write_text("<!-- ours -->\n", encoding="utf-8")

    assert Template("deck", theirs) in templates([tmp_path])


def test_a_rules_folder_may_add_a_template_for_a_profile_of_its_own(tmp_path: Path) -> None:
    theirs = tmp_path / "templates" / "school-jury.md"
    theirs.parent.mkdir()
    theirs.write_text("<!-- jury -->\n", encoding="utf-8")

    titles = [template.title for template in templates([tmp_path])]

    assert "School jury" in titles


def test_a_rules_folder_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    assert templates([tmp_path / "nowhere"]) == templates()


def test_notes_and_hidden_files_are_no_templates(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    for name in (".hidden.md", "README.md", "rule.yml"):
        (folder / name).touch()

    assert templates([tmp_path]) == templates()


def test_examples_go_from_weak_to_strong() -> None:
    levels = [example.level for example in examples() if example.title == "Investor"]

    assert levels == ["weak", "middling", "strong"]


def test_an_example_in_plain_text_still_knows_its_profile() -> None:
    found = {example.path.name: example for example in examples()}

    assert found["elevator-weak.txt"].profile == "elevator-30s"
    assert found["elevator-weak.txt"].company == "Vinelo"


def test_an_example_for_nobody_in_particular_has_no_profile() -> None:
    found = {example.path.name: example for example in examples()}

    assert found["french-draft.txt"].profile == ""


def test_every_example_is_offered_with_its_company() -> None:
    assert all(example.company for example in examples())
    assert not any(example.path.name == "README.md" for example in examples())
