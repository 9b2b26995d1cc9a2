// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>What somebody says about a module.</summary>
internal sealed record Moduleopgave(ModuleSoort Module, decimal? Uren, DateOnly? AfgerondOp, IReadOnlyList<Mapthema>? Themas);

/// <summary>Of a placement, what a report of a module is judged by.</summary>
/// <param name="Nummer">Reference.</param>
/// <param name="Status">State.</param>
/// <param name="Startdatum">First lesson.</param>
/// <param name="VastgesteldOp">Day on which the gemeente recorded this module as completed; null = not.</param>
internal sealed record Moduleplaatsing(string Nummer, PlaatsingStatus Status, DateOnly? Startdatum, DateOnly? VastgesteldOp);

/// <summary>
/// May this be recorded of a module? One answer for a form, GraphQL and a file, for gemeente and provider. A PVT takes at least 12 hours and a MAP at
/// least 40 practical hours (Besluit inburgering 2021): a module that still runs may have fewer, one that is completed may not. A provider reports
/// PVT, MAP and KNM, which it gives under contract; that a module is completed is for the gemeente to record, because it is there when the
/// participatieverklaring is signed and it holds the end talk of the MAP.
/// </summary>
internal static class Moduleregels
{
    public const string NietMeldbaar = "Kies PVT, MAP of KNM. Taalschakeldiploma, participatie-uren en eindgesprek legt de gemeente vast.";

    /// <summary>A provider gives these under contract; the rest is the gemeente's own.</summary>
    public static bool Meldbaar(ModuleSoort module) => module is ModuleSoort.PVT or ModuleSoort.MAP or ModuleSoort.KNM;

    /// <summary>The legal hours, for what is completed.</summary>
    public static Error? Uren(Normenlijst normen, Moduleopgave opgave)
    {
        if (opgave.AfgerondOp is not { } day || opgave.Module is not (ModuleSoort.PVT or ModuleSoort.MAP))
        {
            return null;
        }

        var needed = normen.Getal(Normcodes.Uren(opgave.Module == ModuleSoort.MAP ? Route.MAP : Route.PVT), day);
        return opgave.Uren >= needed ? null : ModuleErrors.TeWeinigUren(opgave.Module, opgave.Uren, needed);
    }

    /// <summary>Themes belong to the MAP, and a completed one has at least one.</summary>
    public static Error? Themas(Moduleopgave opgave)
    {
        var any = opgave.Themas?.Count > 0;
        return opgave.Module != ModuleSoort.MAP ? any ? ModuleErrors.GeenThemas(opgave.Module) : null
            : opgave.AfgerondOp is not null && !any ? ModuleErrors.ThemasNodig()
            : null;
    }

    /// <summary>Everything against the report of a provider; empty when it may.</summary>
    public static IReadOnlyList<Error> Melding(Normenlijst normen, Moduleopgave opgave, Moduleplaatsing plaatsing)
    {
        if (plaatsing.Status != PlaatsingStatus.Gestart)
        {
            return [ModuleErrors.PlaatsingLooptNiet(plaatsing.Nummer)];
        }

        if (opgave is { Uren: null, AfgerondOp: null })
        {
            return [ModuleErrors.NietsGemeld()];
        }

        List<Error?> all =
        [
            plaatsing.VastgesteldOp is { } done ? ModuleErrors.AlAfgerond(opgave.Module, done) : null,
            opgave.AfgerondOp < plaatsing.Startdatum ? ModuleErrors.VoorStart(opgave.AfgerondOp.Value, plaatsing.Startdatum.Value) : null,
            Uren(normen, opgave),
            Themas(opgave),
        ];
        return [.. all.OfType<Error>()];
    }
}

internal static class ModuleErrors
{
    public static Error TeWeinigUren(ModuleSoort module, decimal? uren, int nodig) =>
        Error.Rule("MODULE_UREN_TE_WEINIG", $"{module} is afgerond na ten minste {nodig} uur{(module == ModuleSoort.MAP ? " praktische inzet" : "")}. {(uren is { } known ? $"U vulde {known.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL"))} in." : "Vul de uren in.")}", "Uren");

    public static Error ThemasNodig() => Error.Rule("MODULE_THEMAS_NODIG", "Kies welke thema’s van de MAP aan bod kwamen: ten minste één.", "Themas");

    public static Error GeenThemas(ModuleSoort module) => Error.Rule("MODULE_ZONDER_THEMAS", $"Thema’s horen bij de MAP. Laat ze leeg bij {module}.", "Themas");

    public static Error NietsGemeld() => Error.Rule("MODULE_NIETS_GEMELD", "Vul de uren in die iemand tot nu toe volgde, of de dag waarop de module klaar was.", "Uren");

    public static Error PlaatsingLooptNiet(string nummer) =>
        Error.Rule("MODULE_PLAATSING_LOOPT_NIET", $"Plaatsing {nummer} loopt niet. Een module meldt u van iemand die nu lessen bij u volgt.");

    public static Error VoorStart(DateOnly dag, DateOnly start) =>
        Error.Rule("MODULE_VOOR_START", $"De module was klaar op {dag:dd-MM-yyyy}, voor de start op {start:dd-MM-yyyy}. De consulent legt eerdere modules vast.", "AfgerondOp");

    public static Error AlAfgerond(ModuleSoort module, DateOnly dag) =>
        Error.Rule("MODULE_AL_AFGEROND", $"De gemeente legde {module} al vast als afgerond op {dag:dd-MM-yyyy}. Klopt dat niet, meld het dan bij de consulent.", "Module");
}
