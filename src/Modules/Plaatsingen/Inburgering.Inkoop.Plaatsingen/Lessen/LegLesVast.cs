// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json.Serialization;
using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>The provider makes a lesson of a group for which students confirm that they are there.</summary>
/// <param name="GroepId">Which group.</param>
/// <param name="Datum">Day of the lesson, on or after the first one; at most a week ago or four weeks ahead.</param>
/// <param name="Uren">Hours of the lesson.</param>
/// <param name="Online">True for a lesson on a screen at home.</param>
[Toegang(Rol.Aanbieder)]
public sealed record LegLesVast(Guid GroepId, DateOnly Datum, decimal Uren, bool Online) : ICommand<Result<Guid>>;

/// <summary>Gives somebody a new personal code to confirm lessons with; an earlier one does not work any more.</summary>
/// <param name="Plaatsing">Reference of the placement.</param>
[Toegang(Rol.Aanbieder)]
public sealed record GeefLescode(string Plaatsing) : ICommand<Result<NieuweLescode>>;

/// <summary>A new personal code.</summary>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Code">Six digits; shown once, null when the same request is answered again.</param>
public sealed record NieuweLescode(string Plaatsing, [property: JsonIgnore] string? Code);

/// <summary>Opens the screen on which students confirm, on the day of the lesson. An earlier screen of it closes.</summary>
/// <param name="LesId">Which lesson.</param>
[Toegang(Rol.Aanbieder)]
public sealed record OpenLes(Guid LesId) : ICommand<Result<Lessessie>>;

/// <summary>An open screen.</summary>
/// <param name="LesId">The lesson.</param>
/// <param name="Sleutel">Key in the address of the screen; shown once, null when the same request is answered again.</param>
/// <param name="GeldigTot">Until when it works (UTC).</param>
public sealed record Lessessie(Guid LesId, [property: JsonIgnore] string? Sleutel, DateTimeOffset GeldigTot);

internal sealed class LegLesVastValidator : AbstractValidator<LegLesVast>
{
    public LegLesVastValidator()
    {
        RuleFor(c => c.Datum).NotEqual(default(DateOnly)).WithMessage("Vul de dag van de les in.");
        RuleFor(c => c.Uren).GreaterThan(0).LessThanOrEqualTo(12).WithMessage("Een les duurt meer dan 0 en hoogstens 12 uur.");
    }
}

internal sealed class GeefLescodeValidator : AbstractValidator<GeefLescode>
{
    public GeefLescodeValidator() => RuleFor(c => c.Plaatsing).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
}

internal sealed class LesHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) :
    IRequestHandler<LegLesVast, Result<Guid>>,
    IRequestHandler<GeefLescode, Result<NieuweLescode>>,
    IRequestHandler<OpenLes, Result<Lessessie>>
{
    private static readonly TimeSpan Schermduur = TimeSpan.FromHours(6);

    public async Task<Result<Guid>> Handle(LegLesVast request, CancellationToken cancellationToken)
    {
        var visible = await Groepbezetting.PercelenAsync(db, accessor.Actor, cancellationToken);
        var group = await db.Lesgroepen.SingleOrDefaultAsync(g => g.Id == request.GroepId && EF.Parameter(visible).Contains(g.PerceelId), cancellationToken);
        if (group is null)
        {
            return GroepErrors.Onbekend();
        }

        if (request.Datum < group.StartOp)
        {
            return LesErrors.VoorStart(request.Datum, group.StartOp);
        }

        var today = clock.Vandaag();
        if (request.Datum < today.AddDays(-7) || request.Datum > today.AddDays(28))
        {
            return LesErrors.BuitenBereik(request.Datum, today.AddDays(-7), today.AddDays(28));
        }

        await using var transaction = await db.BeginExclusiveAsync($"groep:{group.Id}", cancellationToken);
        if (await db.Lessen.AnyAsync(l => l.GroepId == group.Id && l.Datum == request.Datum && l.Online == request.Online, cancellationToken))
        {
            return LesErrors.BestaatAl(group.Code, request.Datum);
        }

        var lesson = Les.Maak(group, request.Datum, request.Uren, request.Online, clock.GetUtcNow());
        db.Lessen.Add(lesson);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return lesson.Id;
    }

    public async Task<Result<NieuweLescode>> Handle(GeefLescode request, CancellationToken cancellationToken)
    {
        var placement = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).SingleOrDefaultAsync(p => p.Nummer == request.Plaatsing, cancellationToken);
        if (placement is null)
        {
            return PlaatsingErrors.Onbekend(request.Plaatsing);
        }

        if (placement.GroepId is null || placement.Status != PlaatsingStatus.Gestart)
        {
            return LesErrors.NietInGroep(placement.Nummer);
        }

        var kept = await db.Lescodes.SingleOrDefaultAsync(c => c.PlaatsingId == placement.Id, cancellationToken);
        if (kept is null)
        {
            kept = Lescode.Maak(placement.Id);
            db.Lescodes.Add(kept);
        }

        var code = Lescode.Nieuw();
        kept.Stel(code);
        await db.SaveChangesAsync(cancellationToken);
        return new NieuweLescode(placement.Nummer, code);
    }

    public async Task<Result<Lessessie>> Handle(OpenLes request, CancellationToken cancellationToken)
    {
        var visible = await Groepbezetting.PercelenAsync(db, accessor.Actor, cancellationToken);
        var lesson = await db.Lessen.SingleOrDefaultAsync(l => l.Id == request.LesId && EF.Parameter(visible).Contains(l.PerceelId), cancellationToken);
        if (lesson is null)
        {
            return LesErrors.Onbekend();
        }

        if (lesson.Datum != clock.Vandaag())
        {
            return LesErrors.NietVandaag(lesson.Datum);
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var until = clock.GetUtcNow() + Schermduur;
        lesson.Open(key, until);
        await db.SaveChangesAsync(cancellationToken);
        return new Lessessie(lesson.Id, key, until);
    }
}
