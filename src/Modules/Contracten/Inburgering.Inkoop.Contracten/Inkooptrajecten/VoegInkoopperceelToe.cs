// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Adds a lot to a tender.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Perceel">Code of the lot within the tender; never changes.</param>
/// <param name="Gegevens">What is asked.</param>
/// <param name="Reden">Why, once it is published; null before.</param>
[Toegang(Rol.Contractmanager)]
public sealed record VoegInkoopperceelToe(string Traject, int Versie, string Perceel, InkoopperceelGegevens Gegevens, string? Reden = null) : ICommand<Result>, IMetReden;

internal sealed class InkoopperceelGegevensValidator : AbstractValidator<InkoopperceelGegevens>
{
    private const decimal Hoogste = 999_999_999.99m;

    public InkoopperceelGegevensValidator()
    {
        RuleFor(g => g.Naam).NotEmpty().WithMessage("Vul de naam van het perceel in.").MaximumLength(200).WithMessage("De naam is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(g => g.Route).IsInEnum().WithMessage("Kies de route of het onderdeel.");
        RuleFor(g => g.Lesvorm).IsInEnum().WithMessage("Kies wanneer of hoe de lessen zijn.");
        RuleFor(g => g.Prijsmodel).IsInEnum().WithMessage("Kies hoe wordt betaald.");
        RuleFor(g => g.Gemeenten).NotEmpty().WithMessage("Kies minstens één gemeente.").Must(l => l.Distinct().Count() == l.Count).WithMessage("Een gemeente staat twee keer in de lijst.");
        RuleFor(g => g.Capaciteit).InclusiveBetween(0, 100_000).WithMessage(g => g.Capaciteit < 0 ? "Vul in hoeveel plaatsen er tegelijk nodig zijn." : $"Capaciteit {g.Capaciteit} klopt niet: verwacht 0 tot en met 100.000 plaatsen.");
        RuleFor(g => g.AantalAanbieders).InclusiveBetween(1, 100).WithMessage(g => $"Aantal aanbieders {g.AantalAanbieders} klopt niet: verwacht 1 tot en met 100.");
        RuleFor(g => g.UrenInbegrepen).InclusiveBetween(0, 9999).WithMessage(g => $"Aantal uren {g.UrenInbegrepen} klopt niet: verwacht 0 tot en met 9.999.");
        RuleFor(g => g.MaxGroepsgrootte).InclusiveBetween(1, 500).WithMessage(g => $"Grootste groep {g.MaxGroepsgrootte} klopt niet: verwacht 1 tot en met 500 mensen.");
        RuleFor(g => g.MaxWachttijdDagen).InclusiveBetween(0, 1000).WithMessage(g => $"Langste wachttijd {g.MaxWachttijdDagen} klopt niet: verwacht 0 tot en met 1.000 dagen.");
        Bedrag(g => g.MaximumprijsEuro, "De maximumprijs");
        Bedrag(g => g.RamingEuro, "De geraamde waarde");
        Bedrag(g => g.PlafondEuro, "Het plafond");
        Bedrag(g => g.BandOnderEuro, "De onderprijs");
        Bedrag(g => g.BandBovenEuro, "De bovenprijs");
        Bedrag(g => g.AftrekEuro, "De hoogste aftrek");
    }

    private void Bedrag(System.Linq.Expressions.Expression<Func<InkoopperceelGegevens, decimal?>> veld, string naam) =>
        RuleFor(veld).InclusiveBetween(0, Hoogste).WithMessage($"{naam} is een bedrag van 0 tot en met 999.999.999,99 euro.")
            .Must(b => b is null || decimal.Round(b.Value, 2) == b).WithMessage($"{naam} heeft hoogstens twee decimalen.");
}

internal sealed class VoegInkoopperceelToeValidator : AbstractValidator<VoegInkoopperceelToe>
{
    public VoegInkoopperceelToeValidator()
    {
        RuleFor(c => c.Perceel).Matches("^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$").WithMessage(c => $"Perceelcode ‘{c.Perceel}’ klopt niet: gebruik 1 tot 30 letters, cijfers, punten of streepjes.");
        RuleFor(c => c.Gegevens).SetValidator(new InkoopperceelGegevensValidator());
    }
}

internal sealed class VoegInkoopperceelToeHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<VoegInkoopperceelToe, Result>
{
    public async Task<Result> Handle(VoegInkoopperceelToe request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.VoegPerceelToe(request.Perceel, request.Gegevens, request.Reden, context),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
