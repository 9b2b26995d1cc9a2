// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>What somebody typed into the form of a report and did not deliver yet, exactly as typed. Gone once it is delivered.</summary>
internal sealed class Rapportageconcept
{
    private Rapportageconcept()
    {
    }

    public Guid Id { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Periode { get; private set; } = "";

    /// <summary>Code of the provider whose draft it is; empty for a draft of the gemeente. Neither sees the other's.</summary>
    public string Indiener { get; private set; } = "";

    /// <summary>The fields as JSON.</summary>
    public string Velden { get; private set; } = "[]";

    public DateTimeOffset BewaardOp { get; private set; }

    public static Rapportageconcept Maak(string contractnummer, string periode, string indiener) =>
        new() { Id = Guid.CreateVersion7(), Contractnummer = contractnummer, Periode = periode, Indiener = indiener };

    public void Schrijf(string velden, DateTimeOffset now) => (Velden, BewaardOp) = (velden, now);
}
