// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>Records a bid after the closing day, or corrects one that was recorded; a provider bids once on a lot.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Gegevens">The bid.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegInschrijvingVast(string Traject, int Versie, string Perceel, string Aanbieder, InschrijvingGegevens Gegevens) : ICommand<Result>;

internal sealed class LegInschrijvingVastValidator : AbstractValidator<LegInschrijvingVast>
{
    public LegInschrijvingVastValidator()
    {
        RuleFor(c => c.Aanbieder).NotEmpty().WithMessage("Kies de aanbieder.");
        RuleFor(c => c.Gegevens.Ontvangstdatum).NotEqual(default(DateOnly)).WithMessage("Vul in wanneer de inschrijving is ontvangen.");
        RuleFor(c => c.Gegevens.PrijsEuro).InclusiveBetween(0, 999_999_999.99m).WithMessage(c => c.Gegevens.PrijsEuro < 0 ? "Vul de prijs in euro in." : "De prijs is een bedrag van 0 tot en met 999.999.999,99 euro.")
            .Must(b => decimal.Round(b, 2) == b).WithMessage("De prijs heeft hoogstens twee decimalen.");
        RuleFor(c => c.Gegevens.Capaciteit).InclusiveBetween(0, 100_000).WithMessage(c => c.Gegevens.Capaciteit < 0 ? "Vul in hoeveel plaatsen de aanbieder biedt." : $"Capaciteit {c.Gegevens.Capaciteit} klopt niet: verwacht 0 tot en met 100.000 plaatsen.");
        RuleFor(c => c.Gegevens.Onderaannemers).Must(l => l.Distinct().Count() == l.Count).WithMessage("Een onderaannemer staat twee keer in de lijst.")
            .Must((c, l) => !l.Contains(c.Aanbieder)).WithMessage(c => $"Aanbieder ‘{c.Aanbieder}’ schrijft zelf in en kan niet ook onderaannemer zijn.");
        RuleFor(c => c.Gegevens.Toezeggingen).Must(l => l.Count <= 50).WithMessage("Vul hoogstens 50 toezeggingen in.");
        RuleForEach(c => c.Gegevens.Toezeggingen).Must(t => !string.IsNullOrWhiteSpace(t.Omschrijving) && t.Omschrijving.Length <= 1000).WithMessage("Schrijf bij elke toezegging op wat is toegezegd, in hoogstens 1.000 tekens.")
            .Must(t => t.Datum != default).WithMessage("Vul bij elke toezegging in wanneer die waar moet zijn.");
    }
}

internal sealed class LegInschrijvingVastHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<LegInschrijvingVast, Result>
{
    public async Task<Result> Handle(LegInschrijvingVast request, CancellationToken cancellationToken)
    {
        List<string> wanted = [request.Aanbieder, .. request.Gegevens.Onderaannemers];
        var known = await db.Aanbieders.Where(a => wanted.Contains(a.Code)).Select(a => a.Code).ToListAsync(cancellationToken);
        List<Error> errors = [.. wanted.Except(known).Select(c => BeoordelingErrors.AanbiederOnbekend(c, c == request.Aanbieder ? "Aanbieder" : "Gegevens.Onderaannemers"))];
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, _) => errors.Count > 0 ? Result.Failure(errors) : traject.LegInschrijvingVast(request.Perceel, request.Aanbieder, request.Gegevens),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
