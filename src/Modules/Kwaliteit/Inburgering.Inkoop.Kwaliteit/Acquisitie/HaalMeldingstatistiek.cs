// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Acquisitie;

/// <summary>How many reports of acquisition came in and what became of them. Holds no names: not of reporters, not of providers.</summary>
/// <param name="Van">First day of reporting; null = a year ago.</param>
/// <param name="Tot">Last day of reporting; null = today.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalMeldingstatistiek(DateOnly? Van = null, DateOnly? Tot = null) : IQuery<Result<Meldingstatistiek>>;

/// <summary>Counts of reports.</summary>
/// <param name="Van">First day.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Totaal">All reports.</param>
/// <param name="Automatisch">Raised by the system from a device without agreement.</param>
/// <param name="Open">Not closed yet.</param>
/// <param name="Aanbieders">How many different providers they are about.</param>
/// <param name="Doorlooptijd">Median of days from report to consequence, of what was closed; null = nothing closed.</param>
/// <param name="Oordelen">How they were judged.</param>
/// <param name="Gevolgen">What followed.</param>
/// <param name="Kwartalen">By quarter of the report, oldest first.</param>
public sealed record Meldingstatistiek(
    DateOnly Van,
    DateOnly Tot,
    int Totaal,
    int Automatisch,
    int Open,
    int Aanbieders,
    decimal? Doorlooptijd,
    IReadOnlyList<OordeelTelling> Oordelen,
    IReadOnlyList<GevolgTelling> Gevolgen,
    IReadOnlyList<KwartaalTelling> Kwartalen);

/// <summary>Reports with one judgement.</summary>
/// <param name="Oordeel">The judgement.</param>
/// <param name="Aantal">How many.</param>
public sealed record OordeelTelling(MeldingOordeel Oordeel, int Aantal);

/// <summary>Reports with one consequence.</summary>
/// <param name="Gevolg">The consequence.</param>
/// <param name="Aantal">How many.</param>
public sealed record GevolgTelling(Gevolg Gevolg, int Aantal);

/// <summary>Reports of one quarter.</summary>
/// <param name="Kwartaal">For example <c>2026-K1</c>.</param>
/// <param name="Ontvangen">How many came in.</param>
/// <param name="Gegrond">How many of them were found founded.</param>
public sealed record KwartaalTelling(string Kwartaal, int Ontvangen, int Gegrond);

internal sealed class HaalMeldingstatistiekValidator : AbstractValidator<HaalMeldingstatistiek>
{
    public HaalMeldingstatistiekValidator() => RuleFor(q => q.Tot).Must((q, tot) => tot is null || q.Van is null || tot >= q.Van).WithMessage("De laatste dag ligt voor de eerste dag.");
}

internal sealed class HaalMeldingstatistiekHandler(KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<HaalMeldingstatistiek, Result<Meldingstatistiek>>
{
    public async Task<Result<Meldingstatistiek>> Handle(HaalMeldingstatistiek request, CancellationToken cancellationToken)
    {
        var until = request.Tot ?? clock.Vandaag();
        var from = request.Van ?? until.AddYears(-1).AddDays(1);
        var rows = await db.Meldingen.AsNoTracking().Where(m => m.GemeldOp >= from && m.GemeldOp <= until)
            .Select(m => new { m.Aanbieder, m.GemeldOp, m.AfgehandeldOp, Automatisch = m.Oorzaak != null, m.Oordeel, m.Gevolg }).ToListAsync(cancellationToken);
        var days = rows.Where(r => r.AfgehandeldOp is not null).Select(r => r.AfgehandeldOp!.Value.DayNumber - r.GemeldOp.DayNumber).Order().ToList();
        return new Meldingstatistiek(
            from,
            until,
            rows.Count,
            rows.Count(r => r.Automatisch),
            rows.Count(r => r.AfgehandeldOp is null),
            rows.Select(r => r.Aanbieder).Distinct(StringComparer.Ordinal).Count(),
            days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m,
            [.. Enum.GetValues<MeldingOordeel>().Select(o => new OordeelTelling(o, rows.Count(r => r.Oordeel == o)))],
            [.. Enum.GetValues<Gevolg>().Select(g => new GevolgTelling(g, rows.Count(r => r.Gevolg == g)))],
            [.. rows.GroupBy(r => (r.GemeldOp.Year, Kwartaal: ((r.GemeldOp.Month - 1) / 3) + 1)).OrderBy(g => g.Key)
                .Select(g => new KwartaalTelling($"{g.Key.Year}-K{g.Key.Kwartaal}", g.Count(), g.Count(r => r.Oordeel == MeldingOordeel.Gegrond)))]);
    }
}
