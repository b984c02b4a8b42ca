"""What trainers write: rules, packs, rubric and profiles, read and checked."""
