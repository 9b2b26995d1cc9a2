// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Records a new contract as a concept.</summary>
/// <param name="Nummer">Contract number; unique, never changes.</param>
/// <param name="Gegevens">The rest.</param>
[Toegang(Rol.Contractmanager)]
public sealed record RegistreerContract(string Nummer, ContractGegevens Gegevens) : ICommand<Result<Guid>>;

internal sealed class ContractGegevensValidator : AbstractValidator<ContractGegevens>
{
    public ContractGegevensValidator()
    {
        RuleFor(g => g.Aanbieder).NotEmpty().WithMessage("Kies de aanbieder.");
        RuleFor(g => g.Soort).IsInEnum().WithMessage("Kies de soort overeenkomst.");
        RuleFor(g => g.Rapportagefrequentie).IsInEnum().WithMessage("Kies hoe vaak de aanbieder rapporteert.");
        RuleFor(g => g.Gemeenten).NotEmpty().WithMessage("Kies minstens één gemeente.")
            .Must(l => l.Distinct().Count() == l.Count).WithMessage("Een gemeente staat twee keer in de lijst.");
        RuleFor(g => g.Onderaannemers).Must(l => l.Distinct().Count() == l.Count).WithMessage("Een onderaannemer staat twee keer in de lijst.")
            .Must((g, l) => !l.Contains(g.Aanbieder)).WithMessage(g => $"Aanbieder ‘{g.Aanbieder}’ is hoofdaannemer en kan niet ook onderaannemer zijn.");
        RuleFor(g => g.Ingangsdatum).NotEqual(default(DateOnly)).WithMessage("Vul de ingangsdatum in.");
        RuleFor(g => g.BasisEinddatum).NotEqual(default(DateOnly)).WithMessage("Vul de einddatum in.")
            .Must((g, end) => end == default || end >= g.Ingangsdatum).WithMessage(g => $"De einddatum {g.BasisEinddatum:dd-MM-yyyy} ligt voor de ingangsdatum {g.Ingangsdatum:dd-MM-yyyy}.");
        RuleFor(g => g.VerlengingenMaanden).Must(l => l.Count <= 10).WithMessage("Vul hoogstens 10 verlengingsopties in.")
            .Must(l => l.All(m => m is >= 1 and <= 120)).WithMessage("Een verlengingsoptie duurt 1 tot en met 120 maanden.");
        RuleFor(g => g.OpzegtermijnMaanden).InclusiveBetween(0, 60).WithMessage(g => g.OpzegtermijnMaanden < 0 ? "Vul de opzegtermijn in maanden in; 0 als die er niet is." : $"Opzegtermijn {g.OpzegtermijnMaanden} klopt niet: verwacht 0 tot en met 60 maanden.");
        RuleFor(g => g.AanbestedingsduurMaanden).InclusiveBetween(0, 60).WithMessage(g => $"Doorlooptijd van een nieuwe inkoop {g.AanbestedingsduurMaanden} klopt niet: verwacht 0 tot en met 60 maanden.");
        RuleFor(g => g.RapportagetermijnDagen).InclusiveBetween(1, 365).WithMessage(g => $"Rapportagetermijn {g.RapportagetermijnDagen} klopt niet: verwacht 1 tot en met 365 dagen. Laat het leeg voor de gewone termijn.");
        RuleFor(g => g.PlafondEuro).InclusiveBetween(0, 999_999_999.99m).WithMessage("Het plafond is een bedrag van 0 tot en met 999.999.999,99 euro. Laat het leeg als er geen plafond is afgesproken.");
        RuleFor(g => g.OpdrachtwaardeEuro).InclusiveBetween(0.01m, 999_999_999.99m).WithMessage("De opdrachtwaarde is een bedrag van 0,01 tot en met 999.999.999,99 euro. Laat het leeg als u die niet weet.");
        RuleFor(g => g.Afspraken).Must(l => l.Select(a => a.Onderwerp).Distinct().Count() == l.Count).WithMessage("Een onderwerp staat twee keer bij de afspraken.");
        RuleForEach(g => g.Afspraken).Must(a => a.Antwoord.Length <= 2000).WithMessage("Een afspraak is te lang: gebruik hoogstens 2.000 tekens.");
    }
}

internal sealed partial class RegistreerContractValidator : AbstractValidator<RegistreerContract>
{
    public RegistreerContractValidator()
    {
        // A digit somewhere keeps a number apart from a word: addresses such as /contracten/nieuw are words.
        RuleFor(c => c.Nummer).Must(IsNummer).WithMessage(c => $"Contractnummer ‘{c.Nummer}’ klopt niet: gebruik 2 tot 30 letters, cijfers, punten of streepjes, met minstens één cijfer.");
        RuleFor(c => c.Gegevens).SetValidator(new ContractGegevensValidator());
    }

    public static bool IsNummer(string? nummer) => nummer is not null && Nummer().IsMatch(nummer);

    [GeneratedRegex("^(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._-]{1,29}$", RegexOptions.None, 1000)]
    private static partial Regex Nummer();
}

internal sealed class RegistreerContractHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<RegistreerContract, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegistreerContract request, CancellationToken cancellationToken)
    {
        if (await db.Contracten.AnyAsync(c => c.Nummer == request.Nummer, cancellationToken))
        {
            return ContractErrors.BestaatAl(request.Nummer);
        }

        var errors = await bewerker.ControleerVerwijzingenAsync(request.Gegevens, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Guid>.Failure(errors);
        }

        var contract = Contract.Maak(request.Nummer, request.Gegevens, await bewerker.NormAanbestedingsduurAsync(cancellationToken));
        db.Contracten.Add(contract);
        bewerker.LegVast(contract, null);
        await db.SaveChangesAsync(cancellationToken);
        return contract.Id;
    }
}
