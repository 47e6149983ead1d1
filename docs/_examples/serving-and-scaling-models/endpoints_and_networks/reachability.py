"""Which symptom does a caller see? The first closed door decides."""

from __future__ import annotations

from dataclasses import dataclass, replace


# --8<-- [start:model]
@dataclass(frozen=True)
class Caller:
    name: str
    internet: bool = False      # has a way to public addresses
    google_apis: bool = False   # private way to *.googleapis.com
    private_dns: bool = False   # resolves our private names
    routed: bool = False        # our addresses can be reached
    listed: bool = True         # its project is on the allowlist
    role: bool = True           # aiplatform.endpoints.predict
    inside: bool = True         # stands inside the perimeter


def symptom(who: Caller, kind: str, perimeter: bool = False) -> str:
    if kind in ("psc", "psa"):
        if not who.private_dns and kind == "psc":
            return "NXDOMAIN"   # the name is yours alone
        if not who.private_dns:
            return "404" if who.internet else "timeout"
        if not who.routed or (kind == "psc" and not who.listed):
            return "timeout"
        return "answer"         # no door that asks for a role
    if not who.internet and not who.google_apis:
        return "timeout"
    if not who.internet and kind == "dedicated":
        return "test"           # another domain than the APIs
    if perimeter and kind == "dedicated":
        return "unsupported"
    if perimeter and not who.inside:
        return "403 policy"
    return "answer" if who.role else "403 role"
# --8<-- [end:model]


LAPTOP = Caller("laptop", internet=True)
VM = Caller("VM, our network", private_dns=True, routed=True)
SITE = Caller("site over VPN", private_dns=True, routed=True)
CALLERS = [
    LAPTOP,
    replace(LAPTOP, name="laptop, no role", role=False),
    VM,
    replace(VM, name="VM with NAT", internet=True),
    replace(VM, name="VM, API access", google_apis=True),
    replace(VM, name="VM, not listed", listed=False),
    SITE,
    replace(SITE, name="site, no DNS zone", private_dns=False),
    replace(SITE, name="site, no routes", routed=False),
]
KINDS = ("shared", "dedicated", "psc", "psa")


def line(who: Caller, perimeter: bool = False) -> str:
    shared, dedicated, psc, psa = (symptom(who, kind, perimeter) for kind in KINDS)
    return f"{who.name:<18} {shared:<11} {dedicated:<12} {psc:<9} {psa}"


def report() -> str:
    head = f"{'caller':<18} {'shared':<11} {'dedicated':<12} {'PSC':<9} peering"
    outside = replace(LAPTOP, name="laptop, outside", inside=False)
    fenced = ["", "and with a perimeter around the project", line(outside, perimeter=True)]
    return "\n".join([head, *map(line, CALLERS), *fenced])


if __name__ == "__main__":
    print(report())
