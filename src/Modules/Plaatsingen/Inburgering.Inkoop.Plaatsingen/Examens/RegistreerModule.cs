// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>Records that a person completed a module; a second time replaces the first.</summary>
/// <param name="Dossiernummer">Whose.</param>
/// <param name="Module">Which module.</param>
/// <param name="AfgerondOp">Day, not in the future.</param>
/// <param name="Uren">Hours spent on it, where that counts.</param>
[Toegang(Rol.Consulent)]
public sealed record RegistreerModule(string Dossiernummer, ModuleSoort Module, DateOnly AfgerondOp, decimal? Uren = null) : ICommand<Result<Guid>>;

/// <summary>A completed module in a list.</summary>
/// <param name="Module">Which module.</param>
/// <param name="AfgerondOp">Day.</param>
/// <param name="Uren">Hours spent on it.</param>
public sealed record ModuleRegel(ModuleSoort Module, DateOnly AfgerondOp, decimal? Uren);

internal sealed class RegistreerModuleValidator : AbstractValidator<RegistreerModule>
{
    public RegistreerModuleValidator(TimeProvider clock)
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
        RuleFor(c => c.Module).IsInEnum().WithMessage("Kies een module: PVT, MAP, KNM, Taalschakeldiploma, Participatie of Eindgesprek.");
        RuleFor(c => c.AfgerondOp).Must(d => d != default && Persoonsregels.NietInToekomst(d, clock)).WithMessage("Geef een datum tot en met vandaag.");
        RuleFor(c => c.Uren).InclusiveBetween(0, 9999).WithMessage("Het aantal uren klopt niet: verwacht 0 tot 9999.");
    }
}

internal sealed class RegistreerModuleHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<RegistreerModule, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegistreerModule request, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).Where(i => i.Dossiernummer == request.Dossiernummer)
            .Select(i => new { i.Id }).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        var module = await db.Modules.SingleOrDefaultAsync(m => m.InburgeraarId == person.Id && m.Module == request.Module, cancellationToken);
        if (module is null)
        {
            module = ModuleAfronding.Maak(person.Id, request.Dossiernummer, request.Module);
            db.Modules.Add(module);
        }

        module.Schrijf(request.AfgerondOp, request.Uren);
        await db.SaveChangesAsync(cancellationToken);
        return module.Id;
    }
}
