// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>Records that somebody follows no lessons for a while but keeps the place. The legal term goes on.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Vanaf">First day without lessons.</param>
/// <param name="VerwachtTot">Last day, as expected.</param>
/// <param name="Reden">Why, nothing about health; stays with the pause.</param>
[Toegang(Rol.Consulent)]
public sealed record PauzeerPlaatsing(string Nummer, DateOnly Vanaf, DateOnly VerwachtTot, string Reden) : ICommand<Result<Guid>>;

internal sealed class PauzeerPlaatsingValidator : AbstractValidator<PauzeerPlaatsing>
{
    public PauzeerPlaatsingValidator()
    {
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Vanaf).NotEqual(default(DateOnly)).WithMessage("Vul in vanaf welke dag er geen lessen zijn.");
        RuleFor(c => c.VerwachtTot).GreaterThanOrEqualTo(c => c.Vanaf).WithMessage("De laatste dag van de pauze ligt voor de eerste. Geef een dag op of na het begin.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom de lessen stilliggen.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
    }
}

internal sealed class PauzeerPlaatsingHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<PauzeerPlaatsing, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(PauzeerPlaatsing request, CancellationToken cancellationToken)
    {
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        await using var transaction = await db.BeginExclusiveAsync($"persoon:{plaatsing.InburgeraarId}", cancellationToken);
        var pauses = await db.Pauzes.Where(p => p.PlaatsingId == plaatsing.Id).ToListAsync(cancellationToken);
        var normen = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == Normcodes.PauzeWeken).ToListAsync(cancellationToken));
        if (Pauzeregels.Bezwaar(plaatsing, pauses, request.Vanaf, request.VerwachtTot, normen) is { } objection)
        {
            return objection;
        }

        var pauze = Pauze.Maak(plaatsing.Id, plaatsing.Nummer, request.Vanaf, request.VerwachtTot, request.Reden);
        db.Pauzes.Add(pauze);
        plaatsing.Raak(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return pauze.Id;
    }
}

/// <summary>When a pause may begin and how long it may be.</summary>
internal static class Pauzeregels
{
    public static Error? Bezwaar(Plaatsing plaatsing, IReadOnlyList<Pauze> pauzes, DateOnly vanaf, DateOnly verwachtTot, Normenlijst normen)
    {
        if (plaatsing.Status != PlaatsingStatus.Gestart)
        {
            return WijzigingErrors.NietGestart(plaatsing.Nummer);
        }

        if (vanaf < plaatsing.Startdatum)
        {
            return WijzigingErrors.PauzeVoorStart(vanaf, plaatsing.Startdatum.Value);
        }

        if (pauzes.FirstOrDefault(p => p.HervatOp is null) is { } running)
        {
            return WijzigingErrors.PauzeLooptAl(running.Vanaf);
        }

        if (pauzes.Max(p => p.HervatOp) is { } resumed && vanaf < resumed)
        {
            return WijzigingErrors.PauzeOverlapt(resumed);
        }

        var weeks = normen.Getal(Normcodes.PauzeWeken, vanaf);
        var latest = vanaf.AddDays((7 * weeks) - 1);
        return verwachtTot > latest ? WijzigingErrors.PauzeTeLang(weeks, latest) : null;
    }

    /// <summary>When the lessons may begin again.</summary>
    public static Error? HervatBezwaar(Plaatsing plaatsing, Pauze? lopend, DateOnly op, DateOnly vandaag) =>
        lopend is null ? WijzigingErrors.GeenPauze(plaatsing.Nummer)
        : op < lopend.Vanaf ? WijzigingErrors.HervatVoorPauze(op, lopend.Vanaf)
        : op > vandaag ? WijzigingErrors.HervatInToekomst(op, vandaag)
        : null;
}
