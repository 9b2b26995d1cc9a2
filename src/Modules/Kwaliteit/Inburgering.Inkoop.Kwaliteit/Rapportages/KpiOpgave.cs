// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>
/// One statement of a provider, exactly as delivered, right or wrong. Never changed: a correction is a row with the next
/// version. It is its own history, so it has no audit lines of its own.
/// </summary>
internal sealed class KpiOpgave
{
    private KpiOpgave()
    {
    }

    public Guid Id { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public string Periode { get; private set; } = "";

    public DateOnly PeriodeVan { get; private set; }

    public DateOnly PeriodeTot { get; private set; }

    /// <summary>Code of the lot; empty = the whole contract.</summary>
    public string Perceel { get; private set; } = "";

    public string Kpi { get; private set; } = "";

    /// <summary>1, 2, 3 … per contract, period, lot and KPI.</summary>
    public int Versie { get; private set; }

    public decimal Waarde { get; private set; }

    /// <summary>Day on which the provider delivered it.</summary>
    public DateOnly IngediendOp { get; private set; }

    /// <summary>Who delivered it: id of the account or client.</summary>
    public string IngediendDoor { get; private set; } = "";

    public Kanaal Kanaal { get; private set; }

    /// <summary>When it was stored here (UTC).</summary>
    public DateTimeOffset OntvangenOp { get; private set; }

    public static KpiOpgave Maak(OpgaveSleutel sleutel, string aanbieder, Periode periode, int versie, decimal waarde, DateOnly ingediendOp, Actor door, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        Contractnummer = sleutel.Contractnummer,
        Aanbieder = aanbieder,
        Periode = periode.Code,
        PeriodeVan = periode.Van,
        PeriodeTot = periode.Tot,
        Perceel = sleutel.Perceel,
        Kpi = sleutel.Kpi,
        Versie = versie,
        Waarde = waarde,
        IngediendOp = ingediendOp,
        IngediendDoor = door.Id,
        Kanaal = door.Kanaal,
        OntvangenOp = now,
    };
}

/// <summary>What a statement is about.</summary>
internal readonly record struct OpgaveSleutel(string Contractnummer, string Periode, string Perceel, string Kpi);
