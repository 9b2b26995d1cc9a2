// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>
/// What a provider says about a module on one of its placements: the hours so far, or that it is ready. It is not the completion itself, which
/// the gemeente records: <see cref="ModuleAfronding"/>.
/// </summary>
internal sealed class Modulemelding : IGelogd
{
    private Modulemelding()
    {
    }

    public Guid Id { get; private set; }

    public Guid PlaatsingId { get; private set; }

    public Guid InburgeraarId { get; private set; }

    public string Plaatsingnummer { get; private set; } = "";

    public string Dossiernummer { get; private set; } = "";

    public ModuleSoort Module { get; private set; }

    public decimal? Uren { get; private set; }

    /// <summary>Day on which it was ready; null while it runs.</summary>
    public DateOnly? AfgerondOp { get; private set; }

    /// <summary>Names of the themes of the MAP, divided by a semicolon; null for another module.</summary>
    public string? Themas { get; private set; }

    /// <summary>Code of the provider that said so.</summary>
    public string GemeldDoor { get; private set; } = "";

    /// <summary>Day on which it was said last.</summary>
    public DateOnly GemeldOp { get; private set; }

    public string LogSleutel => $"{Plaatsingnummer}/{Module}";

    public static Modulemelding Maak(Plaatsing plaatsing, ModuleSoort module) => new()
    {
        Id = Guid.CreateVersion7(),
        PlaatsingId = plaatsing.Id,
        InburgeraarId = plaatsing.InburgeraarId,
        Plaatsingnummer = plaatsing.Nummer,
        Dossiernummer = plaatsing.Dossiernummer,
        Module = module,
    };

    public void Schrijf(Moduleopgave opgave, string gemeldDoor, DateOnly vandaag)
    {
        Uren = opgave.Uren;
        AfgerondOp = opgave.AfgerondOp;
        Themas = ModuleAfronding.SchrijfThemas(opgave.Themas);
        GemeldDoor = gemeldDoor;
        GemeldOp = vandaag;
    }
}

/// <summary>What a provider reported of a module.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Module">Which module.</param>
/// <param name="Uren">Hours so far; of the MAP the practical ones.</param>
/// <param name="AfgerondOp">Day on which the provider was ready with it; null while it runs.</param>
/// <param name="Themas">Themes of the MAP; null when none were reported.</param>
/// <param name="GemeldDoor">Code of the provider that reported it.</param>
/// <param name="GemeldOp">Day of the last report.</param>
/// <param name="VastgesteldOp">Day on which the module was completed, as the gemeente recorded it; null = not yet.</param>
public sealed record ModulemeldingRegel(Guid Id, string Plaatsing, ModuleSoort Module, decimal? Uren, DateOnly? AfgerondOp, IReadOnlyList<Mapthema>? Themas, string GemeldDoor, DateOnly GemeldOp, DateOnly? VastgesteldOp);

internal static class ModulemeldingProjectie
{
    public static Expression<Func<Modulemelding, ModulemeldingRegel>> Regel(PlaatsingenDbContext db) => m => new ModulemeldingRegel(
        m.Id,
        m.Plaatsingnummer,
        m.Module,
        m.Uren,
        m.AfgerondOp,
        ModuleAfronding.LeesThemas(m.Themas),
        m.GemeldDoor,
        m.GemeldOp,
        db.Modules.Where(a => a.InburgeraarId == m.InburgeraarId && a.Module == m.Module).Select(a => (DateOnly?)a.AfgerondOp).FirstOrDefault());
}
