// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>
/// Decides to award: winners, scores, motives and everything they were calculated from are stored with a hash, and the letters can be sent.
/// </summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Verzenddatum">Day on which the letters are sent; the standstill starts on the day after it.</param>
/// <param name="StandstillDagen">Length of the standstill in calendar days; null = the norm.</param>
/// <param name="Toelichting">What the letters say besides the scores.</param>
[Toegang(Rol.Contractmanager)]
public sealed record GunVoorlopig(string Traject, int Versie, DateOnly Verzenddatum, int? StandstillDagen, string Toelichting) : ICommand<Result>, IMetReden
{
    string? IMetReden.Reden => Toelichting;
}

internal sealed class GunVoorlopigValidator : AbstractValidator<GunVoorlopig>
{
    public GunVoorlopigValidator()
    {
        RuleFor(c => c.Verzenddatum).NotEqual(default(DateOnly)).WithMessage("Vul in wanneer de brieven uitgaan.");
        RuleFor(c => c.StandstillDagen).LessThanOrEqualTo(90).WithMessage(c => $"De opschortende termijn duurt hoogstens 90 kalenderdagen; ingevuld is {c.StandstillDagen}.");
        RuleFor(c => c.Toelichting).NotEmpty().WithMessage("Schrijf in een paar zinnen waarom zo is gegund; dat komt in de brieven.").MaximumLength(4000).WithMessage("De toelichting is te lang: gebruik hoogstens 4.000 tekens.");
    }
}

internal sealed class GunVoorlopigHandler(ContractenDbContext db, InkoopBewerker bewerker, TimeProvider clock) : IRequestHandler<GunVoorlopig, Result>
{
    public async Task<Result> Handle(GunVoorlopig request, CancellationToken cancellationToken)
    {
        var norm = await bewerker.NormStandstillAsync(request.Verzenddatum, cancellationToken);
        Inkooptraject? tender = null;
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => (tender = traject).GunVoorlopig(request.Verzenddatum, request.StandstillDagen ?? norm, norm, request.Toelichting, clock.GetUtcNow(), context),
            cancellationToken);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        var bidders = tender!.Inschrijvingen.Select(i => i.Aanbieder).Distinct().ToList();
        var names = await db.Aanbieders.Where(a => bidders.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Naam, cancellationToken);
        var sheets = await db.Scorebladen.AsNoTracking().Include(b => b.Scores).Where(b => b.TrajectId == tender.Id).ToListAsync(cancellationToken);
        var decision = tender.Gunning!;
        var text = Besluitinhoud.Van(tender, decision, names, sheets).Schrijf();
        decision.LegVast(Besluitinhoud.HashVan(text));
        db.Add(new Besluittekst(decision, text));
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
