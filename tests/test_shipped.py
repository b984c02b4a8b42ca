from pitchcoach.shipped import examples_folder, rules_folder


def test_the_rules_and_examples_are_where_they_should_be() -> None:
    assert (rules_folder() / "rubric.yml").is_file()
    assert any(examples_folder().iterdir())
