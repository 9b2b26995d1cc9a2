// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>Records that a person completed a module; a second time replaces the first.</summary>
/// <param name="Dossiernummer">Whose.</param>
/// <param name="Module">Which module.</param>
/// <param name="AfgerondOp">Day, not in the future.</param>
/// <param name="Uren">Hours spent on it, where that counts; of the MAP the practical ones.</param>
/// <param name="Themas">Themes of the MAP; only there.</param>
[Toegang(Rol.Consulent)]
public sealed record RegistreerModule(string Dossiernummer, ModuleSoort Module, DateOnly AfgerondOp, decimal? Uren = null, IReadOnlyList<Mapthema>? Themas = null) : ICommand<Result<Guid>>;

/// <summary>A completed module in a list.</summary>
/// <param name="Module">Which module.</param>
/// <param name="AfgerondOp">Day.</param>
/// <param name="Uren">Hours spent on it.</param>
/// <param name="Themas">Themes of the MAP; null when none were recorded.</param>
public sealed record ModuleRegel(ModuleSoort Module, DateOnly AfgerondOp, decimal? Uren, IReadOnlyList<Mapthema>? Themas = null);

internal sealed class RegistreerModuleValidator : AbstractValidator<RegistreerModule>
{
    public RegistreerModuleValidator(TimeProvider clock)
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
        RuleFor(c => c.Module).IsInEnum().WithMessage("Kies een module: PVT, MAP, KNM, Taalschakeldiploma, Participatie of Eindgesprek.");
        RuleFor(c => c.AfgerondOp).Must(d => d != default && Persoonsregels.NietInToekomst(d, clock)).WithMessage("Geef een datum tot en met vandaag.");
        RuleForEach(c => c.Themas).IsInEnum().WithMessage("Kies een thema van de lijst.");
        RuleFor(c => c.Uren).InclusiveBetween(0, 9999).WithMessage("Het aantal uren klopt niet: verwacht 0 tot 9999.");
    }
}

internal sealed class RegistreerModuleHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<RegistreerModule, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegistreerModule request, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).Where(i => i.Dossiernummer == request.Dossiernummer)
            .Select(i => new { i.Id }).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        var opgave = new Moduleopgave(request.Module, request.Uren, request.AfgerondOp, request.Themas);
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        List<Error> errors = [.. new[] { Moduleregels.Uren(normen, opgave), Moduleregels.Themas(opgave) }.OfType<Error>()];
        if (errors.Count > 0)
        {
            return Result<Guid>.Failure(errors);
        }

        await using var transaction = await db.BeginExclusiveAsync($"persoon:{person.Id}", cancellationToken);
        var module = await db.Modules.SingleOrDefaultAsync(m => m.InburgeraarId == person.Id && m.Module == request.Module, cancellationToken);
        if (module is null)
        {
            module = ModuleAfronding.Maak(person.Id, request.Dossiernummer, request.Module);
            db.Modules.Add(module);
        }

        module.Schrijf(request.AfgerondOp, request.Uren, request.Themas);
        await db.SaveChangesAsync(cancellationToken);

        // Beside the report of a provider stands that it is completed.
        await Plaatsingsdelta.RaakPersonenAsync(db, [person.Id], clock.GetUtcNow(), cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return module.Id;
    }
}
