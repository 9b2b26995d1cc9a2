// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Verantwoording;

/// <summary>Keeps what a code of the accountability file stands for from a day on; the same code and day again replaces it.</summary>
/// <param name="Code">Free code, for example I12/03.</param>
/// <param name="Omschrijving">What is asked, in words.</param>
/// <param name="Maat">Which of our figures it is.</param>
/// <param name="Vanaf">First day on which the code is used.</param>
/// <param name="Tot">Last day; null = until further notice.</param>
/// <param name="Route">Only this leerroute; null = all together.</param>
/// <param name="Versie">The version that was on the screen; null when it is new.</param>
[Toegang(Rol.Beheerder)]
public sealed record LegIndicatorVast(string Code, string Omschrijving, Verantwoordingsmaat Maat, DateOnly Vanaf, DateOnly? Tot = null, Route? Route = null, int? Versie = null) : ICommand<Result<Guid>>;

internal sealed class LegIndicatorVastValidator : AbstractValidator<LegIndicatorVast>
{
    public LegIndicatorVastValidator()
    {
        RuleFor(c => c.Code).Matches("^[A-Za-z0-9][A-Za-z0-9/._-]{0,29}$").WithMessage(c => $"Code ‘{c.Code}’ klopt niet: verwacht 1 tot 30 letters, cijfers of / . _ -, bijvoorbeeld I12/03.");
        RuleFor(c => c.Omschrijving).NotEmpty().WithMessage("Vul een omschrijving in.").MaximumLength(300).WithMessage("De omschrijving is te lang: verwacht hooguit 300 tekens.");
        RuleFor(c => c.Maat).IsInEnum().WithMessage("Kies een cijfer.");
        RuleFor(c => c.Vanaf).Must(d => d.Year is >= 2022 and <= 2100).WithMessage(c => $"Eerste dag {c.Vanaf:dd-MM-yyyy} klopt niet: verwacht een dag tussen 2022 en 2100.");
        RuleFor(c => c.Tot).Must((c, d) => d is null || (d >= c.Vanaf && d.Value.Year <= 2100)).WithMessage("Laatste dag klopt niet: verwacht een dag op of na de eerste dag, of niets.");
        RuleFor(c => c.Route).Must(r => r is null || r.Value.IsLeerroute()).WithMessage("Kies een leerroute: B1, Onderwijs of Z, of niets voor alle samen.");
        RuleFor(c => c.Route).Null().When(c => !Verantwoordingsrekenaar.KentRoute(c.Maat)).WithMessage("Dit cijfer is er niet per leerroute: laat de leerroute leeg.");
    }
}

internal sealed class LegIndicatorVastHandler(PlaatsingenDbContext db) : IRequestHandler<LegIndicatorVast, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(LegIndicatorVast request, CancellationToken cancellationToken)
    {
        var same = await db.Indicatoren.Where(i => i.Code == request.Code).ToListAsync(cancellationToken);
        var kept = same.Find(i => i.Vanaf == request.Vanaf);
        if (kept?.Versie != request.Versie)
        {
            return VerantwoordingErrors.Gewijzigd(request.Code);
        }

        if (same.Find(i => i != kept && i.Overlapt(request.Vanaf, request.Tot)) is { } other)
        {
            return VerantwoordingErrors.Overlapt(request.Code, other.Vanaf, other.Tot);
        }

        if (kept is null)
        {
            kept = Indicator.Maak(request.Code, request.Vanaf);
            db.Indicatoren.Add(kept);
        }

        kept.Schrijf(request.Omschrijving.Trim(), request.Maat, request.Route, request.Tot);
        await db.SaveChangesAsync(cancellationToken);
        return kept.Id;
    }
}

internal static class VerantwoordingErrors
{
    public static Error GemeenteOnbekend(string gemeente) => new(ErrorKind.NotFound, "VERANTWOORDING_GEMEENTE_ONBEKEND", $"Gemeente ‘{gemeente}’ is niet bekend. Kies een gemeente uit de lijst.", "Gemeente");

    public static Error Gewijzigd(string code) => Error.Conflict("VERANTWOORDING_INDICATOR_GEWIJZIGD", $"Indicator {code} is intussen door iemand anders gewijzigd. Bekijk hem opnieuw en probeer het nog eens.", "Versie");

    public static Error Overlapt(string code, DateOnly vanaf, DateOnly? tot) =>
        Error.Rule("VERANTWOORDING_INDICATOR_OVERLAPT", $"Indicator {code} geldt al van {vanaf:dd-MM-yyyy} {(tot is { } end ? $"tot en met {end:dd-MM-yyyy}" : "zonder einddatum")}. Sluit die eerst af, of kies een andere eerste dag.", "Vanaf");
}
