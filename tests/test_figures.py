import pytest

from scripts.figures_svg import FigureError, finish

PLOT = """<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100pt" height="50pt"
 viewBox="0 0 100 50" version="1.1">
 <metadata>made on a machine</metadata>
 <defs><style type="text/css">*{stroke-linejoin: round}</style>
  <path id="m1" d="M 0 0
L 0 3.51234" style="stroke: #606060"/><clipPath id="p1"><rect width="1" height="2"/></clipPath></defs>
 <g id="axes_1" clip-path="url(#p1)"><use xlink:href="#m1" style="stroke: #606060; stroke-width: 0.8"/></g>
 <text style="font: bold 14px 'DejaVu Sans', sans-serif; fill: #101010" transform="rotate(-0 1 2)">Hours</text>
</svg>"""

GRAPH = """<svg width="90pt" height="40pt" viewBox="0.00 0.00 90.00 40.00" xmlns="http://www.w3.org/2000/svg">
<g id="graph0" class="graph"><title>flow</title><g id="node1" class="node accent"><title>start</title>
<polygon fill="none" stroke="black" points="0,0 9,9"/>
<text xml:space="preserve" font-family="Helvetica,sans-Serif" font-size="14.00">Start</text></g></g></svg>"""


def test_plot_takes_colors_and_fonts_from_the_page():
    svg = finish(PLOT, "canary-hours")
    assert svg.startswith(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="fg-svg" '
        'viewBox="0 0 100 50" style="max-width:115px">'
    )
    assert 'style="stroke:var(--fg-muted);stroke-width:0.8"' in svg
    assert '<text style="font-weight:700;font-size:14px;fill:currentColor">Hours</text>' in svg
    assert 'd="M 0 0 L 0 3.51"' in svg
    assert "linejoin" not in svg and "metadata" not in svg and "DejaVu" not in svg


def test_only_ids_that_are_referred_to_stay_and_carry_the_name():
    svg = finish(PLOT, "part/canary-hours")
    assert 'id="part-canary-hours-1"' in svg and 'xlink:href="#part-canary-hours-1"' in svg
    assert 'clip-path="url(#part-canary-hours-2)"' in svg
    assert svg.count(" id=") == 2


def test_graph_keeps_the_classes_of_its_nodes():
    svg = finish(GRAPH, "flow")
    assert '<g class="node accent">' in svg and '<polygon fill="none" points="0,0 9,9" />' in svg
    assert '<text font-size="14">Start</text>' in svg
    assert "title" not in svg and "black" not in svg and " id=" not in svg


def test_same_input_same_output():
    assert finish(PLOT, "canary-hours") == finish(PLOT, "canary-hours")


def test_color_that_ignores_the_scheme_is_refused():
    with pytest.raises(FigureError, match="color red stays the same in the dark; use class= in DOT, one of fg:ink"):
        finish(GRAPH.replace('fill="none"', 'fill="red"'), "flow")


def test_labels_too_small_for_a_phone_are_refused():
    wide = GRAPH.replace("0.00 0.00 90.00 40.00", "0.00 0.00 900.00 40.00")
    with pytest.raises(FigureError, match=r"labels would be 5.1 px high on a phone; make it at most 417 units wide"):
        finish(wide, "flow")
