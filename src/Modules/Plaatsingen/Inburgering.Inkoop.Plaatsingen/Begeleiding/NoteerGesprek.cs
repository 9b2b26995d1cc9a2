// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Begeleiding;

/// <summary>Notes that a talk was held: a planned one, or an extra one. It leaves the work list.</summary>
/// <param name="Dossiernummer">With whom.</param>
/// <param name="Soort">Progress or aftercare; advice under the law of 2013.</param>
/// <param name="Nummer">Which one of the plan; null = an extra talk.</param>
/// <param name="Datum">Day of the talk, not in the future.</param>
/// <param name="Verslag">What was agreed; nothing about health.</param>
[Toegang(Rol.Consulent)]
public sealed record NoteerGesprek(string Dossiernummer, Begeleidingssoort Soort, int? Nummer, DateOnly Datum, string Verslag) : ICommand<Result<Guid>>;

/// <summary>Moves a planned talk to another day.</summary>
/// <param name="Dossiernummer">With whom.</param>
/// <param name="Soort">Progress or aftercare.</param>
/// <param name="Nummer">Which one of the plan.</param>
/// <param name="Datum">The new day, today or later.</param>
[Toegang(Rol.Consulent)]
public sealed record VerzetGesprek(string Dossiernummer, Begeleidingssoort Soort, int Nummer, DateOnly Datum) : ICommand<Result<Guid>>;

internal sealed class NoteerGesprekValidator : AbstractValidator<NoteerGesprek>
{
    public NoteerGesprekValidator()
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
        RuleFor(c => c.Soort).IsInEnum().WithMessage("Kies of het om voortgang, nazorg of advies gaat.");
        RuleFor(c => c.Datum).NotEqual(default(DateOnly)).WithMessage("Vul in wanneer het gesprek was.");
        RuleFor(c => c.Verslag).NotEmpty().WithMessage("Schrijf op wat u heeft besproken.").MaximumLength(2000).WithMessage("De tekst is te lang: gebruik hoogstens 2000 tekens.");
    }
}

internal sealed class VerzetGesprekValidator : AbstractValidator<VerzetGesprek>
{
    public VerzetGesprekValidator()
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
        RuleFor(c => c.Soort).IsInEnum().WithMessage("Kies of het om voortgang of nazorg gaat.");
        RuleFor(c => c.Datum).NotEqual(default(DateOnly)).WithMessage("Vul de nieuwe dag in.");
    }
}

internal static class BegeleidingErrors
{
    public static Error Onbekend(Begeleidingssoort soort, int nummer) =>
        Error.NotFound("GESPREK_NIET_GEPLAND", $"Er is geen {soort switch { Begeleidingssoort.Nazorg => "nazorggesprek", Begeleidingssoort.Advies => "adviesgesprek", _ => "voortgangsgesprek" }} {nummer} gepland voor deze persoon.");

    public static Error PastNiet(string dossiernummer, Wet wet) =>
        Error.Rule("GESPREK_PAST_NIET_BIJ_WET", wet == Wet.Wi2013
            ? $"Dossier {dossiernummer} valt onder de Wet inburgering 2013: daar geeft de gemeente advies. Noteer een adviesgesprek."
            : $"Dossier {dossiernummer} valt onder de Wet inburgering 2021. Noteer een voortgangsgesprek of nazorg.", "Soort");

    public static Error InToekomst(DateOnly datum, DateOnly vandaag) =>
        Error.Rule("GESPREK_IN_TOEKOMST", $"{datum:dd-MM-yyyy} ligt in de toekomst. Noteer een gesprek dat is gehouden: tot en met vandaag ({vandaag:dd-MM-yyyy}).", "Datum");

    public static Error InVerleden(DateOnly datum, DateOnly vandaag) =>
        Error.Rule("GESPREK_IN_VERLEDEN", $"{datum:dd-MM-yyyy} is voorbij. Verzet een gesprek naar vandaag ({vandaag:dd-MM-yyyy}) of later.", "Datum");

    public static Error AlGehouden(int nummer, DateOnly op) =>
        Error.Conflict("GESPREK_AL_GEHOUDEN", $"Gesprek {nummer} is al gehouden op {op:dd-MM-yyyy}. Noteer een extra gesprek.", "Nummer");
}

internal sealed class GesprekHandler(PlaatsingenDbContext db, Begeleidingslader lader, IActorAccessor accessor, TimeProvider clock) :
    IRequestHandler<NoteerGesprek, Result<Guid>>,
    IRequestHandler<VerzetGesprek, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(NoteerGesprek request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        if (request.Datum > today)
        {
            return BegeleidingErrors.InToekomst(request.Datum, today);
        }

        return await MetGesprekAsync(request.Dossiernummer, request.Soort, request.Nummer, g => g.Noteer(request.Datum, request.Verslag.Trim()), cancellationToken);
    }

    public async Task<Result<Guid>> Handle(VerzetGesprek request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        return request.Datum < today
            ? BegeleidingErrors.InVerleden(request.Datum, today)
            : await MetGesprekAsync(request.Dossiernummer, request.Soort, request.Nummer, g => g.Verzet(request.Datum), cancellationToken);
    }

    private async Task<Result<Guid>> MetGesprekAsync(string dossiernummer, Begeleidingssoort soort, int? nummer, Action<Begeleidingsgesprek> doe, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(i => i.Dossiernummer == dossiernummer, cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(dossiernummer);
        }

        if ((person.Wet == Wet.Wi2013) != (soort == Begeleidingssoort.Advies))
        {
            return BegeleidingErrors.PastNiet(person.Dossiernummer, person.Wet);
        }

        await using var transaction = await db.BeginExclusiveAsync($"persoon:{person.Id}", cancellationToken);
        var moments = (await lader.VanAsync(person.Id, await lader.NormenAsync(cancellationToken), cancellationToken)).Where(m => m.Soort == soort).ToList();
        var planned = nummer is { } wanted ? moments.Find(m => m.Nummer == wanted) : null;
        if (nummer is { } missing && planned is null)
        {
            return BegeleidingErrors.Onbekend(soort, missing);
        }

        if (planned is { GehoudenOp: { } held })
        {
            return BegeleidingErrors.AlGehouden(planned.Nummer, held);
        }

        // An extra talk comes after the plan, so that its number never becomes that of a planned one when the norm stays as it is.
        var number = nummer ?? Math.Max(Extra, moments.Select(m => m.Nummer).DefaultIfEmpty(0).Max()) + 1;
        var talk = await db.Begeleidingsgesprekken.SingleOrDefaultAsync(b => b.InburgeraarId == person.Id && b.Soort == soort && b.Nummer == number, cancellationToken);
        if (talk is null)
        {
            talk = Begeleidingsgesprek.Maak(person, soort, number);
            db.Begeleidingsgesprekken.Add(talk);
        }

        doe(talk);
        var key = Begeleidingswerk.Sleutel(person.Dossiernummer, soort, number);
        if (await db.Werk.SingleOrDefaultAsync(w => w.Sleutel == key && w.AfgehandeldOp == null, cancellationToken) is { } item)
        {
            item.HandelAf(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return talk.Id;
    }

    private const int Extra = 100;
}
