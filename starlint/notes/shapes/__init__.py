"""The shapes in which people write stories, one file each, and the list of all of them.

A shape is a function that reads a document and yields what it finds, in order: a `Candidate` where labels divide the
passage, which is then judged and given its title and questions, a finished `Story` where they do not, or a `NotStory`
where the evidence is too weak. The shapes read in the order of the list, and each knows what those before it have
taken. To add a shape, write its function in a file of its own and add one line to the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from starlint.notes.candidates import Candidate, Taken
from starlint.notes.document import Document
from starlint.notes.shapes.answers_among_stories import answers_among_stories
from starlint.notes.shapes.bullet_notes import bullet_notes
from starlint.notes.shapes.label_runs import label_runs
from starlint.notes.shapes.prose_passages import prose_passages
from starlint.notes.shapes.table_rows import table_rows
from starlint.notes.shapes.unlabelled_answers import unlabelled_answers
from starlint.notes.story import NotStory, Story

Reader = Callable[[Document, Taken], Iterable[Candidate | Story | NotStory]]

READERS: tuple[Reader, ...] = (
    table_rows,  # a table whose header names the sections
    label_runs,  # "Situation: …", "Action: …", "Result: …" one after the other
    unlabelled_answers,  # prose under an interview question
    prose_passages,  # prose under a topic, a story's name, a principle, a criterion or "Sample answer:"
    answers_among_stories,  # prose in which nobody acts, or nothing happens once, under headings beside stories
    bullet_notes,  # bullets that look like a story, and are none
)
