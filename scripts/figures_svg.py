"""Make a drawn SVG fit to be inlined: it takes colors and fonts from the page, and its ids are its own."""

import re
import xml.etree.ElementTree as ET
from itertools import count

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
HREF = f"{{{XLINK}}}href"  # not a plain href: Material's instant navigation writes to whatever has one, and fails here
PHONE = 328  # pixels a figure gets on a screen 360 pixels wide
READABLE = 11  # pixels of the smallest label there
GAP = 4  # units between an edge and its label
ENLARGED = 1.15  # how far a figure may grow on a wide screen

# What a drawing may be colored with: the name in a plot, the color drawn, and what the page puts in its place.
COLORS = {
    "fg:ink": ("#101010", "currentColor"),
    "fg:muted": ("#606060", "var(--fg-muted)"),
    "fg:line": ("#d0d0d0", "var(--fg-line)"),
    "fg:surface": ("#f0f0f0", "var(--fg-surface)"),
    "fg:accent": ("#0d5c63", "var(--fg-accent)"),
    "fg:warn": ("#8a5a00", "var(--fg-warn)"),
    "fg:good": ("#1c6b3a", "var(--fg-good)"),
    "fg:good-bg": ("#e3f1e4", "var(--fg-good-bg)"),
    "fg:bad": ("#a8322a", "var(--fg-bad)"),
    "fg:bad-bg": ("#fae6e1", "var(--fg-bad-bg)"),
}
_ON_PAGE = dict(COLORS.values())
_ON_PAGE |= {"#000000": "currentColor", "#000": "currentColor", "black": "currentColor"}
_ON_PAGE |= {"#ffffff": "var(--fg-paper)", "#fff": "var(--fg-paper)", "white": "var(--fg-paper)"}
_NO_COLOR = ("none", "transparent", "currentColor", "url(", "var(")
_PAINT = ("fill", "stroke")
_GEOMETRY = {"d", "points", "transform", "x", "y", "cx", "cy", "width", "height"}
_LONG_NUMBER = re.compile(r"-?\d*\.\d{3,}")
_REFERENCE = re.compile(r"url\(#([^)]+)\)")


class FigureError(Exception):
    """A drawing that cannot go on a page; the message says what to change."""


def finish(svg: str, name: str) -> str:
    """A drawn SVG as it is inlined in a page; raises FigureError when a reader could not use it."""
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    root = ET.fromstring(svg)  # noqa: S314  (drawn here, a moment ago)
    _prune(root)
    for element in root.iter():
        _paint(element)
    _rename(root, name.replace("/", "-"))
    box = [float(number) for number in root.attrib["viewBox"].split()]
    box[2] += _set_off(root)
    _check_labels(root, box[2])
    root.attrib.clear()
    root.attrib["class"] = "fg-svg"
    root.attrib["viewBox"] = " ".join(f"{number:g}" for number in box)
    root.attrib["style"] = f"max-width:{box[2] * ENLARGED:.0f}px"
    text = ET.tostring(root, encoding="unicode")
    return re.sub(r"\s*\n\s*", "\n", text).strip() + "\n"


def _set_off(root: ET.Element) -> int:
    """Move the labels of edges off their line, where Graphviz puts them; how much wider the drawing gets."""
    groups = [group for group in root.iter(f"{{{SVG}}}g") if group.attrib.get("class", "").startswith("edge")]
    labels = [label for group in groups for label in group.iter(f"{{{SVG}}}text")]
    for label in labels:
        label.attrib["x"] = f"{float(label.attrib['x']) + GAP:g}"
    return GAP if labels else 0


def _prune(parent: ET.Element) -> None:
    """Drop what a page must not get: titles (they pop up), metadata, style sheets (they leak into the page)."""
    for child in list(parent):
        if child.tag in {f"{{{SVG}}}{tag}" for tag in ("title", "metadata", "style")}:
            parent.remove(child)
        else:
            _prune(child)


def _paint(element: ET.Element) -> None:
    """Colors to custom properties, fonts to those of the page."""
    for key in ("font-family", "{http://www.w3.org/XML/1998/namespace}space"):
        element.attrib.pop(key, None)
    for key in _GEOMETRY & element.attrib.keys():
        rounded = _LONG_NUMBER.sub(lambda found: f"{float(found[0]):.2f}".rstrip("0").rstrip("."), element.attrib[key])
        element.attrib[key] = " ".join(rounded.split())
    if element.attrib.get("transform", "").startswith("rotate(-0 "):
        del element.attrib["transform"]
    if "font-size" in element.attrib:
        element.attrib["font-size"] = f"{float(element.attrib['font-size'].removesuffix('px')):g}"
    for key in _PAINT:
        if key not in element.attrib:
            continue
        # Graphviz paints everything black; on a page the class of the group decides.
        if element.attrib[key] == "black":
            del element.attrib[key]
        else:
            element.attrib[key] = _page_color(element.attrib[key])
    style = [_declaration(part) for part in element.attrib.pop("style", "").split(";") if part.strip()]
    if kept := ";".join(part for part in style if part):
        element.attrib["style"] = kept


def _declaration(part: str) -> str:
    key, _, value = (piece.strip() for piece in part.partition(":"))
    if key in _PAINT:
        return f"{key}:{_page_color(value)}"
    if key == "font":
        size = re.search(r"([\d.]+)px", value)
        weight = "font-weight:700;" if re.search(r"\bbold\b|\b[6-9]00\b", value) else ""
        slant = "font-style:italic;" if "italic" in value else ""
        return f"{weight}{slant}font-size:{size[1]}px" if size else ""
    return "" if key == "font-family" else f"{key}:{value}"


def _page_color(color: str) -> str:
    if color.startswith(_NO_COLOR):
        return color
    if color.lower() not in _ON_PAGE:
        raise FigureError(f"color {color} stays the same in the dark; use class= in DOT, one of {', '.join(COLORS)}")
    return _ON_PAGE[color.lower()]


def _rename(root: ET.Element, name: str) -> None:
    """Keep only the ids that something refers to, with the name of the figure before them."""
    used = {found for e in root.iter() for value in e.attrib.values() for found in _REFERENCE.findall(value)}
    used |= {e.attrib[HREF].removeprefix("#") for e in root.iter() if e.attrib.get(HREF, "").startswith("#")}
    number = count(1)
    new = {e.attrib["id"]: f"{name}-{next(number)}" for e in root.iter() if e.attrib.get("id") in used}
    for element in root.iter():
        for key, value in list(element.attrib.items()):
            if key == "id":
                del element.attrib[key]
                if value in new:
                    element.attrib[key] = new[value]
            elif key == HREF:
                element.attrib[key] = f"#{new[value[1:]]}" if value[1:] in new else value
            else:
                element.attrib[key] = _REFERENCE.sub(lambda found: f"url(#{new[found[1]]})", value)


def _check_labels(root: ET.Element, width: float) -> None:
    sizes = [float(e.attrib["font-size"]) for e in root.iter() if "font-size" in e.attrib]
    styles = " ".join(e.attrib.get("style", "") for e in root.iter())
    sizes += [float(size) for size in re.findall(r"font-size:([\d.]+)px", styles)]
    smallest = min(sizes, default=READABLE)
    shown = smallest * min(1, PHONE / width)
    if shown < READABLE:
        widest = PHONE * smallest / READABLE
        raise FigureError(
            f"labels would be {shown:.1f} px high on a phone; make it at most {widest:.0f} units wide "
            f"(it is {width:.0f}) or its labels larger than {smallest:g}"
        )
