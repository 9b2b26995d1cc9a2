// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>One report: what the provider says, what we know, the difference.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Periode">The period, for example <c>2026-K1</c>.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record HaalRapportage(string Contractnummer, string Periode) : IQuery<Result<RapportageDetail>>;

/// <summary>A report.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Verwacht">Period, due day and state of this period.</param>
/// <param name="Versie">Highest version of a figure: 1 = nothing was corrected, 0 = nothing was delivered.</param>
/// <param name="LaatstIngediendOp">Day of the newest delivery.</param>
/// <param name="MargeProcent">Difference that is still seen as equal, in percent of our figure, for a KPI without a margin of its own.</param>
/// <param name="Regels">One row per lot and KPI that the provider stated or that we know.</param>
/// <param name="Percelen">Codes of the lots of the contract.</param>
/// <param name="Signalen">Figures that ask for an explanation.</param>
/// <param name="Vragen">What was asked about this report, oldest first.</param>
/// <param name="Peilingen">What our own surveys found per lot and subject; those of the lot's own subject are what we know about satisfaction.</param>
public sealed record RapportageDetail(
    string Contractnummer,
    string Aanbieder,
    VerwachteRapportage Verwacht,
    int Versie,
    DateOnly? LaatstIngediendOp,
    decimal MargeProcent,
    IReadOnlyList<RapportageRij> Regels,
    IReadOnlyList<string> Percelen,
    IReadOnlyList<Signaal> Signalen,
    IReadOnlyList<VraagRegel> Vragen,
    IReadOnlyList<Peilinguitkomst> Peilingen)
{
    /// <summary>Rows where the difference is larger than the margin.</summary>
    public int Afwijkingen => Regels.Count(r => r.Vergelijking == Vergelijking.Afwijking);
}

/// <summary>One figure of a report.</summary>
/// <param name="Perceel">Code of the lot; empty = the whole contract.</param>
/// <param name="Kpi">The KPI.</param>
/// <param name="Zegt">What the provider states now; null = not stated.</param>
/// <param name="Weten">Our own figure; null = we have none.</param>
/// <param name="Verschil">What the provider states minus what we know; null when one of the two is missing.</param>
/// <param name="Vergelijking">How they compare.</param>
/// <param name="Versies">Everything that was stated, oldest first; more than one when it was corrected.</param>
/// <param name="Marge">Difference that is still seen as equal.</param>
/// <param name="Vorige">What the provider stated over the previous period; null = nothing.</param>
public sealed record RapportageRij(string Perceel, Kpi Kpi, decimal? Zegt, decimal? Weten, decimal? Verschil, Vergelijking Vergelijking, IReadOnlyList<OpgaveVersie> Versies, Marge Marge, decimal? Vorige);

/// <summary>One statement.</summary>
/// <param name="Versie">1, 2, 3 …</param>
/// <param name="Waarde">The value.</param>
/// <param name="IngediendOp">Day of delivery.</param>
public sealed record OpgaveVersie(int Versie, decimal Waarde, DateOnly IngediendOp);

internal sealed class HaalRapportageHandler(RapportageLader lader, IActorAccessor accessor) : IRequestHandler<HaalRapportage, Result<RapportageDetail>>
{
    public async Task<Result<RapportageDetail>> Handle(HaalRapportage request, CancellationToken cancellationToken) =>
        await lader.LaadAsync(accessor.Actor, request.Contractnummer, request.Periode, cancellationToken);
}
