// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>What a person found about a requirement for which the system has no facts.</summary>
internal sealed class Eisbeoordeling : IGelogd
{
    private Eisbeoordeling()
    {
    }

    public Guid Id { get; private set; }

    public string Aanbieder { get; private set; } = "";

    public string Eis { get; private set; } = "";

    public DateOnly Op { get; private set; }

    public EisUitkomst Uitkomst { get; private set; }

    public string Toelichting { get; private set; } = "";

    public string Door { get; private set; } = "";

    public string LogSleutel => $"{Aanbieder}/{Eis}/{Op:yyyy-MM-dd}";

    public static Eisbeoordeling Maak(string aanbieder, string eis, DateOnly op) => new() { Id = Guid.CreateVersion7(), Aanbieder = aanbieder, Eis = eis, Op = op };

    public void Schrijf(EisUitkomst uitkomst, string toelichting, string door)
    {
        Uitkomst = uitkomst;
        Toelichting = toelichting;
        Door = door;
    }
}

/// <summary>Records what was seen at a visit or talk about a requirement that a person judges.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Eis">Code of the requirement.</param>
/// <param name="Op">Day of the visit or talk; a second judgement of the same day replaces the first.</param>
/// <param name="Uitkomst">Voldoet, LetOp or VoldoetNiet.</param>
/// <param name="Toelichting">What was seen; the provider reads it too.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegBeoordelingVast(string Aanbieder, string Eis, DateOnly Op, EisUitkomst Uitkomst, string Toelichting) : ICommand<Result>;

internal sealed class LegBeoordelingVastValidator : AbstractValidator<LegBeoordelingVast>
{
    public LegBeoordelingVastValidator(TimeProvider clock)
    {
        RuleFor(c => c.Op).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage("De datum ligt in de toekomst.");
        RuleFor(c => c.Uitkomst).Must(u => u is EisUitkomst.Voldoet or EisUitkomst.LetOp or EisUitkomst.VoldoetNiet).WithMessage("Kies voldoet, let op of voldoet niet.");
        RuleFor(c => c.Toelichting).NotEmpty().WithMessage("Vul in wat u hebt gezien. De aanbieder krijgt dit ook te zien.").MaximumLength(2000).WithMessage("De toelichting is te lang: gebruik hoogstens 2000 tekens.");
    }
}

internal sealed class LegBeoordelingVastHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<LegBeoordelingVast, Result>
{
    public async Task<Result> Handle(LegBeoordelingVast request, CancellationToken cancellationToken)
    {
        if (!await db.Dossiers.AnyAsync(d => d.Aanbieder == request.Aanbieder, cancellationToken))
        {
            return DossierErrors.Onbekend(request.Aanbieder);
        }

        var eis = await db.Eisen.AsNoTracking().Where(e => e.Code == request.Eis && e.GeldigVanaf <= request.Op && (e.GeldigTot == null || e.GeldigTot >= request.Op)).SingleOrDefaultAsync(cancellationToken);
        if (eis is null && !await Contracteiskeuze.GeldtAsync(db, contracten, request.Eis, request.Aanbieder, cancellationToken))
        {
            return EisErrors.Onbekend(request.Eis);
        }

        if (eis is not null && eis.Toets != Toetswijze.Handmatig)
        {
            return EisErrors.WordtBerekend(eis.Titel);
        }

        var row = await db.Beoordelingen.SingleOrDefaultAsync(b => b.Aanbieder == request.Aanbieder && b.Eis == request.Eis && b.Op == request.Op, cancellationToken);
        if (row is null)
        {
            row = Eisbeoordeling.Maak(request.Aanbieder, request.Eis, request.Op);
            db.Beoordelingen.Add(row);
        }

        row.Schrijf(request.Uitkomst, request.Toelichting.Trim(), accessor.Actor.Naam);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
