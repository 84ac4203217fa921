"""Reads every file named on the command line as a FHIR R4 Questionnaire, and prints whatever is wrong with it."""

import json
import sys

from fhir.resources.R4B.questionnaire import Questionnaire

TYPES = {"group", "display", "boolean", "decimal", "integer", "date", "dateTime", "time", "string", "text", "choice"}


def faults_of(items, seen):
    """What the classes do not check: identifiers are unique, types are known, conditions name an item."""
    for item in items or []:
        if item.linkId in seen:
            yield f"linkId {item.linkId} is used twice"
        seen.add(item.linkId)
        if item.type not in TYPES:
            yield f"{item.linkId} has the type {item.type}"
        if item.type == "group" and not item.item:
            yield f"the group {item.linkId} is empty"
        if item.type == "display" and (item.item or item.required is not None or item.code):
            yield f"{item.linkId} is only shown, and more is asked of it"
        if len(item.enableWhen or []) > 1 and not item.enableBehavior:
            yield f"{item.linkId} does not say whether all or any of its conditions count"
        for when in item.enableWhen or []:
            if when.question not in seen:
                yield f"{item.linkId} depends on {when.question}, which does not come before it"
        yield from faults_of(item.item, seen)


said = 0
for path in sys.argv[1:]:
    try:
        with open(path, encoding="utf-8") as file:
            resource = Questionnaire.model_validate(json.load(file))
        faults = list(faults_of(resource.item, set()))
    except ValueError as error:
        faults = [str(error)]
    for fault in faults:
        print(f"{path}: {fault}")
    said += len(faults)
print(f"{len(sys.argv) - 1} questionnaires, {said} faults")
sys.exit(1 if said else 0)
