// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>Records a new version of the loan agreement: the Dutch text that counts, and translations.</summary>
/// <param name="TekstVersie">Name of the version, for example "2027-1".</param>
/// <param name="GeldigVanaf">First day on which it is used.</param>
/// <param name="Teksten">The text in each language.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegOvereenkomsttekstVast(string TekstVersie, DateOnly GeldigVanaf, IReadOnlyList<NieuweTekst> Teksten) : ICommand<Result>;

/// <summary>The text in one language.</summary>
/// <param name="Taal">The language.</param>
/// <param name="Titel">Heading.</param>
/// <param name="Inhoud">The text.</param>
public sealed record NieuweTekst(Taal Taal, string Titel, string Inhoud);

internal sealed class LegOvereenkomsttekstVastValidator : AbstractValidator<LegOvereenkomsttekstVast>
{
    public LegOvereenkomsttekstVastValidator(TimeProvider clock)
    {
        RuleFor(c => c.TekstVersie).NotEmpty().WithMessage("Vul de naam van de versie in, zoals 2027-1.").Matches("^[A-Za-z0-9.-]{1,20}$").WithMessage(c => $"Versie ‘{c.TekstVersie}’ klopt niet: gebruik hoogstens 20 letters, cijfers, punten of streepjes.");
        RuleFor(c => c.GeldigVanaf).GreaterThanOrEqualTo(_ => clock.Vandaag()).WithMessage(c => $"{c.GeldigVanaf:dd-MM-yyyy} ligt in het verleden. Een nieuwe tekst geldt vanaf vandaag of later.");
        RuleFor(c => c.Teksten).Must(t => t.Any(x => x.Taal == Taal.Nederlands)).WithMessage(OvereenkomstErrors.GeenNederlands().Message)
            .Must(t => t.Select(x => x.Taal).Distinct().Count() == t.Count).WithMessage("Vul elke taal één keer in.");
        RuleForEach(c => c.Teksten).ChildRules(text =>
        {
            text.RuleFor(t => t.Titel).NotEmpty().WithMessage(t => $"Vul de titel in ({t.Taal}).").MaximumLength(200).WithMessage(t => $"De titel is te lang ({t.Taal}): gebruik hoogstens 200 tekens.");
            text.RuleFor(t => t.Inhoud).NotEmpty().WithMessage(t => $"Vul de tekst in ({t.Taal}).").MaximumLength(10_000).WithMessage(t => $"De tekst is te lang ({t.Taal}): gebruik hoogstens 10.000 tekens.")
                .Must(i => i.Contains("{spullen}", StringComparison.Ordinal)).WithMessage(t => $"In de tekst ({t.Taal}) moet {{spullen}} staan: op die plek komen de devices.");
        });
    }
}

internal sealed class LegOvereenkomsttekstVastHandler(DevicesDbContext db) : IRequestHandler<LegOvereenkomsttekstVast, Result>
{
    public async Task<Result> Handle(LegOvereenkomsttekstVast request, CancellationToken cancellationToken)
    {
        if (await db.Overeenkomstteksten.AnyAsync(t => t.TekstVersie == request.TekstVersie, cancellationToken))
        {
            return OvereenkomstErrors.VersieBestaat(request.TekstVersie);
        }

        db.Overeenkomstteksten.AddRange(request.Teksten.Select(t => Overeenkomsttekst.Maak(request.TekstVersie, t.Taal, t.Titel.Trim(), t.Inhoud, request.GeldigVanaf)));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
