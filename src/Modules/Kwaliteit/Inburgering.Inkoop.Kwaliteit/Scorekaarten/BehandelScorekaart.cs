// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>Puts the scorecard before the provider and locks its input; the provider may answer within a term.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Periode">The period.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegScorekaartVoor(string Contractnummer, string Perceel, string Periode) : ICommand<Result>;

/// <summary>Takes a scorecard back from the provider, to compute it from the figures of now.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Periode">The period.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record TrekScorekaartTerug(string Contractnummer, string Perceel, string Periode, string Reden) : ICommand<Result>, IMetReden;

/// <summary>The provider's answer to a scorecard, before it is decided.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Periode">The period.</param>
/// <param name="Reactie">The answer.</param>
[Toegang(Rol.Aanbieder)]
public sealed record ReageerOpScorekaart(string Contractnummer, string Perceel, string Periode, string Reactie) : ICommand<Result>;

/// <summary>Decides and locks a scorecard: after the provider's answer, or after the term.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Periode">The period.</param>
/// <param name="Gevolg">The consequence; proposed by the standing, decided by a person.</param>
/// <param name="Toelichting">What is judged, and why this consequence; the provider reads it.</param>
[Toegang(Rol.Contractmanager)]
public sealed record StelScorekaartVast(string Contractnummer, string Perceel, string Periode, Gevolg Gevolg, string Toelichting) : ICommand<Result>;

internal sealed class TrekScorekaartTerugValidator : AbstractValidator<TrekScorekaartTerug>
{
    public TrekScorekaartTerugValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom u de scorekaart terugtrekt.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
}

internal sealed class ReageerOpScorekaartValidator : AbstractValidator<ReageerOpScorekaart>
{
    public ReageerOpScorekaartValidator() =>
        RuleFor(c => c.Reactie).NotEmpty().WithMessage("Schrijf uw reactie. Noem geen namen van inburgeraars.").MaximumLength(4000).WithMessage("De reactie is te lang: gebruik hoogstens 4000 tekens.");
}

internal sealed class StelScorekaartVastValidator : AbstractValidator<StelScorekaartVast>
{
    public StelScorekaartVastValidator() =>
        RuleFor(c => c.Toelichting).NotEmpty().WithMessage("Schrijf uw oordeel en waarom dit het gevolg is. De aanbieder krijgt het te zien.").MaximumLength(4000).WithMessage("De toelichting is te lang: gebruik hoogstens 4000 tekens.");
}

internal sealed class LegScorekaartVoorHandler(KwaliteitDbContext db, ScorekaartLader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegScorekaartVoor, Result>
{
    public const string ReactieDagen = "SCOREKAART_REACTIE_DAGEN";

    public async Task<Result> Handle(LegScorekaartVoor request, CancellationToken cancellationToken)
    {
        var found = await lader.VindAsync(accessor.Actor, request.Contractnummer, request.Perceel, request.Periode, cancellationToken);
        if (!found.TryGet(out var zaak))
        {
            return Result.Failure(found.Errors);
        }

        var today = clock.Vandaag();
        if (zaak.Periode.Tot >= today && zaak.Perceel.Contract.Einddatum >= today)
        {
            return ScorekaartErrors.PeriodeLooptNog(zaak.Periode);
        }

        var computed = await lader.InvoerAsync(accessor.Actor, zaak, cancellationToken);
        if (!computed.TryGet(out var input))
        {
            return Result.Failure(computed.Errors);
        }

        if (!Scorerekenaar.Reken(input).Actief)
        {
            return ScorekaartErrors.GeenActiviteit();
        }

        var norms = await Normenbron.LeesAsync(db, cancellationToken);
        var outcome = lader.Kaart(zaak).LegVoor(input, today, today.AddDays(norms.Geheel(ReactieDagen, today)));
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class TrekScorekaartTerugHandler(KwaliteitDbContext db, ScorekaartLader lader, IActorAccessor accessor) : IRequestHandler<TrekScorekaartTerug, Result>
{
    public async Task<Result> Handle(TrekScorekaartTerug request, CancellationToken cancellationToken)
    {
        var found = await lader.VindAsync(accessor.Actor, request.Contractnummer, request.Perceel, request.Periode, cancellationToken);
        if (!found.TryGet(out var zaak))
        {
            return Result.Failure(found.Errors);
        }

        var outcome = zaak.Kaart?.TrekTerug() ?? ScorekaartErrors.NietVoorgelegd();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class ReageerOpScorekaartHandler(KwaliteitDbContext db, ScorekaartLader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ReageerOpScorekaart, Result>
{
    public async Task<Result> Handle(ReageerOpScorekaart request, CancellationToken cancellationToken)
    {
        var found = await lader.VindAsync(accessor.Actor, request.Contractnummer, request.Perceel, request.Periode, cancellationToken);
        if (!found.TryGet(out var zaak))
        {
            return Result.Failure(found.Errors);
        }

        var outcome = zaak.Kaart?.Reageer(request.Reactie.Trim(), clock.Vandaag(), accessor.Actor.Naam) ?? ScorekaartErrors.NietVoorgelegd();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class StelScorekaartVastHandler(KwaliteitDbContext db, ScorekaartLader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<StelScorekaartVast, Result>
{
    public async Task<Result> Handle(StelScorekaartVast request, CancellationToken cancellationToken)
    {
        var found = await lader.VindAsync(accessor.Actor, request.Contractnummer, request.Perceel, request.Periode, cancellationToken);
        if (!found.TryGet(out var zaak))
        {
            return Result.Failure(found.Errors);
        }

        var outcome = zaak.Kaart?.StelVast(request.Toelichting.Trim(), request.Gevolg, clock.Vandaag(), accessor.Actor.Naam) ?? ScorekaartErrors.NietVoorgelegd();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
