// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Starts a tender in preparation.</summary>
/// <param name="Nummer">Number; unique, never changes.</param>
/// <param name="Gegevens">The rest.</param>
[Toegang(Rol.Contractmanager)]
public sealed record RegistreerInkooptraject(string Nummer, InkooptrajectGegevens Gegevens) : ICommand<Result<Guid>>;

internal sealed class InkooptrajectGegevensValidator : AbstractValidator<InkooptrajectGegevens>
{
    public InkooptrajectGegevensValidator()
    {
        RuleFor(g => g.Titel).NotEmpty().WithMessage("Vul in wat er wordt ingekocht.").MaximumLength(200).WithMessage("De titel is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(g => g.Procedure).IsInEnum().WithMessage("Kies de procedure.");
        RuleFor(g => g.TenderNed).MaximumLength(40).WithMessage("Het kenmerk van TenderNed is te lang: gebruik hoogstens 40 tekens.");
        RuleFor(g => g.CpvCodes).Must(l => l.Count <= 20).WithMessage("Vul hoogstens 20 CPV-codes in.").Must(l => l.Distinct().Count() == l.Count).WithMessage("Een CPV-code staat twee keer in de lijst.");
        RuleForEach(g => g.CpvCodes).Matches("^[0-9]{8}(-[0-9])?$").WithMessage((_, code) => $"CPV-code ‘{code}’ klopt niet: verwacht 8 cijfers, zoals 80530000 of 80530000-8.");
        RuleFor(g => g.Gemeenten).NotEmpty().WithMessage("Kies minstens één gemeente.").Must(l => l.Distinct().Count() == l.Count).WithMessage("Een gemeente staat twee keer in de lijst.");
        RuleFor(g => g.Sluitingsdatum).Must((g, day) => day is null || g.Publicatiedatum is null || day > g.Publicatiedatum).WithMessage(g => $"De laatste dag om in te schrijven {g.Sluitingsdatum:dd-MM-yyyy} ligt niet na de publicatiedatum {g.Publicatiedatum:dd-MM-yyyy}.");
        RuleFor(g => g.ContractEinde).Must((g, day) => day is null || g.ContractIngang is null || day > g.ContractIngang).WithMessage(g => $"De laatste dag van het contract {g.ContractEinde:dd-MM-yyyy} ligt niet na de eerste dag {g.ContractIngang:dd-MM-yyyy}.");
        RuleFor(g => g.VerlengingenMaanden).Must(l => l.Count <= 10).WithMessage("Vul hoogstens 10 verlengingsopties in.").Must(l => l.All(m => m is >= 1 and <= 120)).WithMessage("Een verlengingsoptie duurt 1 tot en met 120 maanden.");
        RuleFor(g => g.OpzegtermijnMaanden).InclusiveBetween(0, 60).WithMessage(g => g.OpzegtermijnMaanden < 0 ? "Vul de opzegtermijn in maanden in; 0 als die er niet is." : $"Opzegtermijn {g.OpzegtermijnMaanden} klopt niet: verwacht 0 tot en met 60 maanden.");
        RuleFor(g => g.Rapportagefrequentie).IsInEnum().WithMessage("Kies hoe vaak aanbieders rapporteren.");
        RuleFor(g => g.Toelichting).MaximumLength(4000).WithMessage("De toelichting is te lang: gebruik hoogstens 4.000 tekens.");
    }
}

internal sealed class RegistreerInkooptrajectValidator : AbstractValidator<RegistreerInkooptraject>
{
    public RegistreerInkooptrajectValidator()
    {
        // A digit somewhere keeps a number apart from a word: addresses such as /inkoop/nieuw are words.
        RuleFor(c => c.Nummer).Matches("^(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._-]{1,19}$").WithMessage(c => $"Nummer ‘{c.Nummer}’ klopt niet: gebruik 2 tot 20 letters, cijfers, punten of streepjes, met minstens één cijfer.");
        RuleFor(c => c.Gegevens).SetValidator(new InkooptrajectGegevensValidator());
    }
}

internal sealed class RegistreerInkooptrajectHandler(ContractenDbContext db, InkoopBewerker bewerker, TimeProvider clock) : IRequestHandler<RegistreerInkooptraject, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegistreerInkooptraject request, CancellationToken cancellationToken)
    {
        if (await db.Inkooptrajecten.AnyAsync(t => t.Nummer == request.Nummer, cancellationToken))
        {
            return InkoopErrors.BestaatAl(request.Nummer);
        }

        var errors = await bewerker.ControleerGemeentenAsync(request.Gegevens.Gemeenten, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Guid>.Failure(errors);
        }

        var traject = Inkooptraject.Maak(request.Nummer, request.Gegevens, bewerker.Vandaag);
        traject.Raak(clock.GetUtcNow());
        db.Inkooptrajecten.Add(traject);
        await db.SaveChangesAsync(cancellationToken);
        return traject.Id;
    }
}
