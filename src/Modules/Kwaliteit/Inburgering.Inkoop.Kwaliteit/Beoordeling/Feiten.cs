// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>Everything that the judgement of one provider on a day looks at.</summary>
internal sealed record AanbiederFeiten(
    string Aanbieder,
    string Naam,
    IReadOnlyCollection<Route> Routes,
    ErkenningGegevens? Erkenning,
    IReadOnlyCollection<Plaatsingsstop> Stops,
    IReadOnlyCollection<MedewerkerGegevens> Personeel,
    IReadOnlyCollection<MeldingFeit> Meldingen,
    IReadOnlyCollection<RapportageFeit> Rapportages,
    IReadOnlyCollection<OpgaveFeit> Opgaven,
    IReadOnlyDictionary<string, BeoordelingFeit> Beoordelingen)
{
    /// <summary>Evidence for all requirements.</summary>
    public IReadOnlyCollection<BewijsFeit> Bewijsstukken { get; init; } = [];

    /// <summary>Requirements that only some of its contracts make.</summary>
    public IReadOnlyCollection<ContracteisRegel> Contracteisen { get; init; } = [];

    /// <summary>What it promised in the bids for its running contracts.</summary>
    public IReadOnlyCollection<ToezeggingInfo> Toezeggingen { get; init; } = [];

    /// <summary>Numbers of its running contracts, also those in which it is a subcontractor.</summary>
    public IReadOnlyCollection<string> Contracten { get; init; } = [];
}

/// <summary>A report of acquisition as it stood on the day.</summary>
internal sealed record MeldingFeit(string Nummer, DateOnly GemeldOp, DateOnly? GehoordOp, DateOnly? BeoordeeldOp, MeldingOordeel? Oordeel, DateOnly? AfgehandeldOp, DateOnly? AlsnogGetekendOp);

/// <summary>A report that a contract asks for.</summary>
internal sealed record RapportageFeit(string Contract, IReadOnlyList<string> Gemeenten, VerwachteRapportage Verwacht);

/// <summary>The newest value that the provider stated for a KPI of a lot over a period.</summary>
internal sealed record OpgaveFeit(string Contract, string Perceel, Route? Route, string Kpi, DateOnly PeriodeTot, string Periode, decimal Waarde);

/// <summary>What a person found at a visit or talk.</summary>
internal sealed record BeoordelingFeit(EisUitkomst Uitkomst, DateOnly Op, string Toelichting);
