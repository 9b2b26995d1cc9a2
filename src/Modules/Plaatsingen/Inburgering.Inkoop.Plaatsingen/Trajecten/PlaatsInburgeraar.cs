// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>The written reason with which a consulent goes on although a rule says no.</summary>
/// <param name="Regel">Code of the rule, for example <c>R02</c>.</param>
/// <param name="Reden">The reason; stays on the placement.</param>
public sealed record Motivering(string Regel, string Reden);

/// <summary>The placement that was made.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Human reference.</param>
public sealed record NieuwePlaatsing(Guid Id, string Nummer);

/// <summary>Places a person on a lot, if the rules R01–R20 allow it.</summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Startdatum">Wanted start.</param>
/// <param name="Financiering">Who pays.</param>
/// <param name="Motiveringen">Reasons for the rules that allow one.</param>
[Toegang(Rol.Consulent)]
public sealed record PlaatsInburgeraar(
    string Dossiernummer,
    string Contract,
    string Perceel,
    DateOnly Startdatum,
    Financiering Financiering,
    IReadOnlyList<Motivering>? Motiveringen = null) : ICommand<Result<NieuwePlaatsing>>;

internal sealed class PlaatsInburgeraarValidator : AbstractValidator<PlaatsInburgeraar>
{
    public PlaatsInburgeraarValidator()
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Kies wie u wilt plaatsen.");
        RuleFor(c => c.Contract).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Perceel).NotEmpty().WithMessage("Kies een perceel.");
        RuleFor(c => c.Startdatum).NotEqual(default(DateOnly)).WithMessage("Vul de startdatum in.");
        RuleFor(c => c.Financiering).IsInEnum().WithMessage("Kies wie betaalt.");
        RuleForEach(c => c.Motiveringen).Must(m => !string.IsNullOrWhiteSpace(m.Reden)).WithMessage("Schrijf de reden op.");
        RuleForEach(c => c.Motiveringen).Must(m => m.Reden is null || m.Reden.Length <= 1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}
