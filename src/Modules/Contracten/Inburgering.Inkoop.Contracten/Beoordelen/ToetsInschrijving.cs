// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>Judges a bid on every knock-out requirement of its lot.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Oordelen">One per requirement.</param>
[Toegang(Rol.Contractmanager)]
public sealed record ToetsInschrijving(string Traject, int Versie, string Perceel, string Aanbieder, IReadOnlyList<Eisoordeel> Oordelen) : ICommand<Result>;

internal sealed class ToetsInschrijvingValidator : AbstractValidator<ToetsInschrijving>
{
    public ToetsInschrijvingValidator()
    {
        RuleFor(c => c.Oordelen).Must(l => l.Select(o => o.Eis).Distinct(StringComparer.Ordinal).Count() == l.Count).WithMessage("Een eis staat twee keer in de lijst.");
        RuleForEach(c => c.Oordelen).Must(o => o.Voldoet || !string.IsNullOrWhiteSpace(o.Toelichting)).WithMessage((_, o) => $"Schrijf op waarom de inschrijving niet aan eis {o.Eis} voldoet.")
            .Must(o => o.Toelichting is null || o.Toelichting.Length <= 1000).WithMessage((_, o) => $"De toelichting bij eis {o.Eis} is te lang: gebruik hoogstens 1.000 tekens.");
    }
}

internal sealed class ToetsInschrijvingHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<ToetsInschrijving, Result>
{
    public async Task<Result> Handle(ToetsInschrijving request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, _) => traject.ToetsInschrijving(request.Perceel, request.Aanbieder, request.Oordelen),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
