// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bewijzen;

/// <summary>Delivers evidence for a requirement. It counts once a person of the gemeente has verified it.</summary>
/// <param name="Gegevens">What is delivered.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record LeverBewijsstuk(BewijsstukGegevens Gegevens) : ICommand<Result<string>>;

/// <summary>Delivers evidence together with the paper itself. Everything that is wrong with what was typed and with the file is told at once.</summary>
/// <param name="Gegevens">What stands on it.</param>
/// <param name="Bestand">The file; null = only what stands on it.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record LeverBewijsstukMetBestand(BewijsstukGegevens Gegevens, Upload? Bestand) : ICommand<Result<string>>;

internal sealed class BewijsstukGegevensValidator : AbstractValidator<BewijsstukGegevens>
{
    public BewijsstukGegevensValidator()
    {
        RuleFor(g => g.Aanbieder).NotEmpty().WithMessage("Kies de aanbieder van wie het bewijsstuk is.");
        RuleFor(g => g.Eis).NotEmpty().WithMessage("Kies de eis waarvoor dit het bewijs is.");
        RuleFor(g => g.Uitgever).NotEmpty().WithMessage("Vul in welke organisatie het bewijsstuk heeft gemaakt of getekend.").MaximumLength(200).WithMessage("De uitgever is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(g => g.Kenmerk).NotEmpty().WithMessage("Vul het nummer of kenmerk in dat op het bewijsstuk staat.").MaximumLength(100).WithMessage("Het kenmerk is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(g => g.GeldigVanaf).NotEqual(default(DateOnly)).WithMessage("Vul de eerste dag in waarop het bewijsstuk geldt.");
        RuleFor(g => g.GeldigTot).Must((g, last) => last is null || last >= g.GeldigVanaf).WithMessage("De laatste dag van het bewijsstuk ligt voor de eerste dag.");
    }
}

internal sealed class LeverBewijsstukValidator : AbstractValidator<LeverBewijsstuk>
{
    public LeverBewijsstukValidator() => RuleFor(c => c.Gegevens).SetValidator(new BewijsstukGegevensValidator());
}

internal sealed class LeverBewijsstukHandler(Bewijsontvangst ontvangst) : IRequestHandler<LeverBewijsstuk, Result<string>>
{
    public Task<Result<string>> Handle(LeverBewijsstuk request, CancellationToken cancellationToken) => ontvangst.NeemAanAsync(request.Gegevens, null, cancellationToken);
}

internal sealed class LeverBewijsstukMetBestandHandler(Bewijsontvangst ontvangst, IBestandsopslag opslag) : IRequestHandler<LeverBewijsstukMetBestand, Result<string>>
{
    public async Task<Result<string>> Handle(LeverBewijsstukMetBestand request, CancellationToken cancellationToken)
    {
        // Not by a validator: that would answer before anybody looked at the file.
        var shape = await new BewijsstukGegevensValidator().ValidateAsync(request.Gegevens, cancellationToken);
        List<Error> errors = [.. shape.Errors.Select(f => Error.Validation("ONGELDIGE_INVOER", f.ErrorMessage, $"{nameof(request.Gegevens)}.{f.PropertyName}"))];
        if (!ontvangst.MagVoor(request.Gegevens.Aanbieder))
        {
            return errors.Count > 0 ? Result<string>.Failure(errors) : DossierErrors.Onbekend(request.Gegevens.Aanbieder);
        }

        BewaardBestand? file = null;
        if (request.Bestand is { } upload)
        {
            var stored = await opslag.BewaarAsync(upload, VoegBewijsbestandToeHandler.Eis, cancellationToken);
            if (!stored.TryGet(out file))
            {
                errors.AddRange(stored.Errors);
            }
        }

        return await opslag.HoudBijSuccesAsync<Result<string>>(file, async () =>
            errors.Count > 0 ? Result<string>.Failure(errors) : await ontvangst.NeemAanAsync(request.Gegevens, file, cancellationToken));
    }
}

/// <summary>Takes in evidence, with or without its file, for somebody who may deliver for that provider.</summary>
internal sealed class Bewijsontvangst(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock)
{
    /// <summary>True for a requirement about VOGs: of those nothing but date, profile and who saw it is kept, with the member of staff.</summary>
    public Task<bool> IsVogAsync(string eis, CancellationToken cancellationToken) => db.Eisen.AnyAsync(e => e.Code == eis && e.Toets == Toetswijze.Vog, cancellationToken);

    public bool MagVoor(string aanbieder) => Bereik.Van(accessor.Actor).Ziet(aanbieder);

    public async Task<Result<string>> NeemAanAsync(BewijsstukGegevens facts, BewaardBestand? file, CancellationToken cancellationToken)
    {
        if (!MagVoor(facts.Aanbieder) || !await db.Dossiers.AnyAsync(d => d.Aanbieder == facts.Aanbieder, cancellationToken))
        {
            return DossierErrors.Onbekend(facts.Aanbieder);
        }

        if (!await db.Eisen.AnyAsync(e => e.Code == facts.Eis, cancellationToken) && !await Contracteiskeuze.GeldtAsync(db, contracten, facts.Eis, facts.Aanbieder, cancellationToken))
        {
            return BewijsErrors.EisOnbekend(facts.Eis);
        }

        if (file is not null && await IsVogAsync(facts.Eis, cancellationToken))
        {
            return BewijsErrors.GeenVogBestand();
        }

        await using var transaction = await db.BeginExclusiveAsync("bewijsstuknummer", cancellationToken);
        var reference = facts.Kenmerk.Trim();
        var same = await db.Bewijsstukken.AsNoTracking().FirstOrDefaultAsync(
            b => b.Aanbieder == facts.Aanbieder && b.Eis == facts.Eis && b.Kenmerk == reference && b.GeldigVanaf == facts.GeldigVanaf && b.GeldigTot == facts.GeldigTot
                && b.Status != BewijsstukStatus.Afgewezen && b.Status != BewijsstukStatus.Ingetrokken,
            cancellationToken);
        if (same is not null)
        {
            return BewijsErrors.AlAangeleverd(same.Nummer);
        }

        var last = await db.Bewijsstukken.MaxAsync(b => (int?)b.Volgnummer, cancellationToken) ?? 0;
        var piece = Bewijsstuk.Lever(last + 1, facts, clock.Vandaag(), accessor.Actor.Naam);
        if (file is not null)
        {
            piece.VoegBestandToe(file, clock.GetUtcNow());
        }

        db.Bewijsstukken.Add(piece);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return piece.Nummer;
    }
}
