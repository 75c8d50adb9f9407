"""A fix of labels that name two sections: the Result gets a label of its own, where the steps of the Action end."""

from __future__ import annotations

from starlint.finding import Edit, Fix
from starlint.fixes.fault import Fault
from starlint.fixes.label_layout import label_layout
from starlint.fixes.source_text import space_before
from starlint.language.results import Evidence, Sentence
from starlint.notes.label_names import bare_name
from starlint.notes.story import Section, SectionKind


def split_label(fault: Fault) -> Fix | None:
    """The label as "Action:", and a "Result:" before the sentences after its last step."""
    story = fault.story
    section = next((one for one in story.sections if _is_merged(one)), None) if story else None
    layout = label_layout(story, fault.text) if story else None
    outcome = _outcome(section, fault.evidence) if section else None
    if section is None or layout is None or outcome is None:
        return None
    edits = (
        Edit(section.label_span, layout.label(SectionKind.ACTION)),
        Edit(space_before(fault.text, outcome.span.start), layout.opening(SectionKind.RESULT)),
    )
    return Fix("Label the Action and the Result apart, where the steps end.", edits, safe=False)


def _is_merged(section: Section) -> bool:
    """Whether the label of an Action names a Result, too."""
    name = bare_name(section.label)
    return section.kind is SectionKind.ACTION and "action" in name and ("result" in name or "outcome" in name)


def _outcome(section: Section, evidence: Evidence) -> Sentence | None:
    """The first sentence after the last step, where a figure among those after it measures what was reached."""
    sentences = [sentence for sentence in evidence.sentences if sentence.section is section]
    steps = [index for index, sentence in enumerate(sentences) if sentence.is_step]
    after = sentences[steps[-1] + 1 :] if steps else []
    measured = [one for one in evidence.quantities if one.section is section and one.is_outcome]
    sure = after and any(after[0].span.start <= one.span.start for one in measured)
    return after[0] if sure else None
