// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Records a person for whom a gemeente is responsible.</summary>
/// <param name="Dossiernummer">Municipal case number; never a BSN.</param>
/// <param name="Gegevens">The rest.</param>
[Toegang(Rol.Consulent)]
public sealed record RegistreerInburgeraar(string Dossiernummer, InburgeraarGegevens Gegevens) : ICommand<Result<Guid>>;

internal sealed class InburgeraarGegevensValidator : AbstractValidator<InburgeraarGegevens>
{
    public InburgeraarGegevensValidator(TimeProvider clock)
    {
        RuleFor(g => g.Gemeente).Matches("^[0-9]{4}$").WithMessage(g => $"Gemeentecode ‘{g.Gemeente}’ klopt niet: verwacht 4 cijfers van het CBS.");
        RuleFor(g => g.Achternaam).NotEmpty().WithMessage("Vul de achternaam in.").MaximumLength(100).WithMessage("De achternaam is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(g => g.Voornaam).NotEmpty().WithMessage("Vul de voornaam in.").MaximumLength(100).WithMessage("De voornaam is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(g => g.Geboortedatum).Must(d => Persoonsregels.GeboortedatumKan(d, clock)).WithMessage("De geboortedatum klopt niet: verwacht een datum tussen 1-1-1900 en vandaag.");
        RuleFor(g => g.BrpDatum).Must(d => d is null || Persoonsregels.NietInToekomst(d.Value, clock)).WithMessage("De datum van inschrijving in de BRP ligt in de toekomst.");
        RuleFor(g => g.Wet).IsInEnum().WithMessage("Kies de wet: Wi2021 of Wi2013.");
        RuleFor(g => g.Soort).IsInEnum().WithMessage("Kies de soort: Asiel, Gezin of Overig.");
        RuleFor(g => g.Alfabetisering).IsInEnum().WithMessage("Kies de alfabetisering: A, AA of NVT.");
    }
}

internal sealed class RegistreerInburgeraarValidator : AbstractValidator<RegistreerInburgeraar>
{
    public RegistreerInburgeraarValidator(TimeProvider clock)
    {
        RuleFor(c => c.Dossiernummer).Matches(Persoonsregels.DossiernummerPatroon).WithMessage(c => $"Dossiernummer ‘{c.Dossiernummer}’ klopt niet: gebruik 1 tot 40 letters, cijfers, punten, streepjes of schuine strepen.");
        RuleFor(c => c.Dossiernummer).Must(d => !Persoonsregels.LijktOpBsn(d)).WithMessage("Dit lijkt op een burgerservicenummer. Gebruik het dossiernummer van de gemeente.");
        RuleFor(c => c.Gegevens).SetValidator(new InburgeraarGegevensValidator(clock));
    }
}

internal sealed class RegistreerInburgeraarHandler(PlaatsingenDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<RegistreerInburgeraar, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegistreerInburgeraar request, CancellationToken cancellationToken)
    {
        if (!PersoonSpecs.WerktVoor(accessor.Actor, request.Gegevens.Gemeente))
        {
            return PersoonErrors.GemeenteNietVanU(request.Gegevens.Gemeente);
        }

        if ((await contracten.ZoekGemeentenAsync(cancellationToken)).All(g => g.Code != request.Gegevens.Gemeente))
        {
            return PersoonErrors.GemeenteOnbekend(request.Gegevens.Gemeente);
        }

        if (await db.Inburgeraars.AnyAsync(i => i.Dossiernummer == request.Dossiernummer, cancellationToken))
        {
            return PersoonErrors.BestaatAl(request.Dossiernummer);
        }

        var inburgeraar = Inburgeraar.Maak(request.Dossiernummer, request.Gegevens);
        db.Inburgeraars.Add(inburgeraar);
        await Naamregister.SchrijfAsync(db, inburgeraar, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return inburgeraar.Id;
    }
}
