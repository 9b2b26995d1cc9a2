// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>
/// Issues the spring or autumn edition of the monitor, with small numbers withheld because it goes to the council. Who began and how it ended
/// is taken from the open data about the last day, so issue that first. It is kept exactly as it is now; a later one gets the next number and
/// needs a reason.
/// </summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Year of the edition.</param>
/// <param name="Seizoen">Spring: July to December of the year before. Autumn: January to June.</param>
/// <param name="Reden">Why there is another one; only asked when there is one already.</param>
[Toegang(Rol.Contractmanager)]
public sealed record StelMonitorVast(string Gemeente, int Jaar, Seizoen Seizoen, string? Reden = null) : ICommand<Result<Guid>>;

internal sealed class StelMonitorVastValidator : AbstractValidator<StelMonitorVast>
{
    public StelMonitorVastValidator()
    {
        RuleFor(c => c.Gemeente).Matches("^[0-9]{4}$").WithMessage(c => $"Gemeentecode ‘{c.Gemeente}’ klopt niet: verwacht 4 cijfers.");
        RuleFor(c => c.Jaar).InclusiveBetween(2022, 2100).WithMessage(c => $"Jaar {c.Jaar} klopt niet: verwacht een jaar van 2022 tot en met 2100.");
        RuleFor(c => c.Seizoen).IsInEnum().WithMessage("Kies voorjaar of najaar.");
        RuleFor(c => c.Reden).MaximumLength(500).WithMessage("De reden is te lang: verwacht hooguit 500 tekens.");
    }
}

internal sealed class StelMonitorVastHandler(PlaatsingenDbContext db, Monitorlader loader, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<StelMonitorVast, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(StelMonitorVast request, CancellationToken cancellationToken)
    {
        if (!PersoonSpecs.WerktVoor(accessor.Actor, request.Gemeente) || (await contracten.ZoekGemeentenAsync(cancellationToken)).All(g => g.Code != request.Gemeente))
        {
            return MonitorErrors.GemeenteOnbekend(request.Gemeente);
        }

        var (from, until) = Monitoruitgave.Periode(request.Jaar, request.Seizoen);
        if (clock.Vandaag() <= until)
        {
            return MonitorErrors.PeriodeLoopt(until);
        }

        var last = await db.Monitoruitgaven.Where(u => u.Gemeente == request.Gemeente && u.Jaar == request.Jaar && u.Seizoen == request.Seizoen).MaxAsync(u => (int?)u.Nummer, cancellationToken) ?? 0;
        var reason = string.IsNullOrWhiteSpace(request.Reden) ? null : request.Reden.Trim();
        if (last > 0 && reason is null)
        {
            return MonitorErrors.RedenNodig(last);
        }

        var (full, facts) = await loader.LeesMetCijfersAsync(request.Gemeente, from, until, cancellationToken);
        var basis = new Monitorgrondslag(full, Monitorfeiten.Maak(facts));
        var report = full with { Afgeschermd = true, Onderdelen = new Raadsopbouw(await BronAsync(request, full, facts, basis.Feiten, cancellationToken)).Onderdelen(full) };
        var issued = Monitoruitgave.Stel(report, basis, (request.Jaar, request.Seizoen, last + 1), reason, accessor.Actor.Naam, clock.GetUtcNow());
        db.Monitoruitgaven.Add(issued);
        await db.SaveChangesAsync(cancellationToken);
        return issued.Id;
    }

    private async Task<Raadsbron> BronAsync(StelMonitorVast request, Monitorrapport full, Periodecijfers facts, Monitorfeiten counts, CancellationToken cancellationToken)
    {
        var same = await Uitgaven.Beveiligd(db).Where(u => u.Gemeente == request.Gemeente && u.Jaar == request.Jaar && u.Seizoen == request.Seizoen).ToListAsync(cancellationToken);
        var salt = await Afrondingsgeheim.LeesAsync(db, cancellationToken);
        var (year, season) = Monitoruitgave.Ervoor(request.Jaar, request.Seizoen);
        return new Raadsbron(
            request.Gemeente,
            facts,
            Monitorbeveiliging.Pas(counts, salt, $"{request.Gemeente}/{full.Van:yyyy-MM-dd}", same.ConvertAll(u => u.LeesGrondslag()!.Feiten)),
            await OpendataAsync(full.Tot, cancellationToken),
            await OpendataAsync(full.VorigeTot, cancellationToken),
            (await Uitgaven.LaatsteAsync(db, request.Gemeente, year, season, cancellationToken))?.Lees());
    }

    private async Task<Opendatarapport?> OpendataAsync(DateOnly dag, CancellationToken cancellationToken) =>
        (await db.Opendatauitgaven.AsNoTracking().Where(u => u.Peildatum == dag).OrderByDescending(u => u.Nummer).FirstOrDefaultAsync(cancellationToken))?.Lees();
}
