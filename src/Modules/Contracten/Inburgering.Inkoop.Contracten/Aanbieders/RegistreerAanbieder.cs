// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Aanbieders;

/// <summary>What is recorded of a provider.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Kvk">Chamber of Commerce number, 8 digits.</param>
/// <param name="BowNummer">Blik op Werk number.</param>
/// <param name="Brin">BRIN of an ROC: two digits, two letters or digits.</param>
/// <param name="Instellingsnummer">DUO number, 10 digits.</param>
public sealed record AanbiederGegevens(string Naam, string? Kvk, string? BowNummer, string? Brin, string? Instellingsnummer);

/// <summary>Records a new provider.</summary>
/// <param name="Code">Our own code: capitals, digits and hyphens; never changes.</param>
/// <param name="Gegevens">The rest.</param>
[Toegang(Rol.Contractmanager)]
public sealed record RegistreerAanbieder(string Code, AanbiederGegevens Gegevens) : ICommand<Result<Guid>>;

internal sealed class AanbiederGegevensValidator : AbstractValidator<AanbiederGegevens>
{
    public AanbiederGegevensValidator()
    {
        RuleFor(g => g.Naam).NotEmpty().WithMessage("Vul de naam van de aanbieder in.").MaximumLength(200).WithMessage("De naam is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(g => g.Kvk).Matches("^[0-9]{8}$").WithMessage(g => $"KvK-nummer ‘{g.Kvk}’ klopt niet: verwacht 8 cijfers.").When(g => !string.IsNullOrEmpty(g.Kvk));
        RuleFor(g => g.Brin).Matches("^[0-9]{2}[A-Z0-9]{2}$").WithMessage(g => $"BRIN ‘{g.Brin}’ klopt niet: verwacht 4 tekens, zoals 99XX.").When(g => !string.IsNullOrEmpty(g.Brin));
        RuleFor(g => g.Instellingsnummer).Matches("^[0-9]{10}$").WithMessage(g => $"Instellingsnummer ‘{g.Instellingsnummer}’ klopt niet: verwacht 10 cijfers van DUO.").When(g => !string.IsNullOrEmpty(g.Instellingsnummer));
        RuleFor(g => g.BowNummer).MaximumLength(20).WithMessage("Het Blik op Werk-nummer is te lang: gebruik hoogstens 20 tekens.");
    }
}

internal sealed class RegistreerAanbiederValidator : AbstractValidator<RegistreerAanbieder>
{
    public RegistreerAanbiederValidator()
    {
        RuleFor(c => c.Code).Matches("^[A-Z0-9][A-Z0-9-]{1,19}$").WithMessage(c => $"Code ‘{c.Code}’ klopt niet: gebruik 2 tot 20 hoofdletters, cijfers of streepjes.");
        RuleFor(c => c.Gegevens).SetValidator(new AanbiederGegevensValidator());
    }
}

internal static class AanbiederNummers
{
    /// <summary>A number that identifies an organisation belongs to one provider. A BRIN may be shared by branches of a school.</summary>
    public static async Task<IReadOnlyList<Error>> ControleerNummersAsync(this ContractenDbContext db, string code, AanbiederGegevens gegevens, CancellationToken cancellationToken)
    {
        var (kvk, bow, duo) = (Waarde(gegevens.Kvk), Waarde(gegevens.BowNummer), Waarde(gegevens.Instellingsnummer));
        var others = await db.Aanbieders
            .Where(a => a.Code != code && ((kvk != null && a.Kvk == kvk) || (bow != null && a.BowNummer == bow) || (duo != null && a.Instellingsnummer == duo)))
            .OrderBy(a => a.Code).Select(a => new { a.Code, a.Kvk, a.BowNummer, a.Instellingsnummer }).ToListAsync(cancellationToken);
        List<Error> errors = [];
        if (kvk is not null && others.Find(o => o.Kvk == kvk) is { } withKvk)
        {
            errors.Add(AanbiederErrors.NummerInGebruik("KvK-nummer", kvk, withKvk.Code, "Gegevens.Kvk"));
        }

        if (bow is not null && others.Find(o => o.BowNummer == bow) is { } withBow)
        {
            errors.Add(AanbiederErrors.NummerInGebruik("Blik op Werk-nummer", bow, withBow.Code, "Gegevens.BowNummer"));
        }

        if (duo is not null && others.Find(o => o.Instellingsnummer == duo) is { } withDuo)
        {
            errors.Add(AanbiederErrors.NummerInGebruik("Instellingsnummer", duo, withDuo.Code, "Gegevens.Instellingsnummer"));
        }

        return errors;
    }

    private static string? Waarde(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}

internal sealed class RegistreerAanbiederHandler(ContractenDbContext db, TimeProvider clock) : IRequestHandler<RegistreerAanbieder, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegistreerAanbieder request, CancellationToken cancellationToken)
    {
        if (await db.Aanbieders.AnyAsync(a => a.Code == request.Code, cancellationToken))
        {
            return AanbiederErrors.BestaatAl(request.Code);
        }

        var errors = await db.ControleerNummersAsync(request.Code, request.Gegevens, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Guid>.Failure(errors);
        }

        var aanbieder = Aanbieder.Maak(request.Code, request.Gegevens, clock.GetUtcNow());
        db.Aanbieders.Add(aanbieder);
        db.Publish(aanbieder.Vastgelegd());
        await db.SaveChangesAsync(cancellationToken);
        return aanbieder.Id;
    }
}
