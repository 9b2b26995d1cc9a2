// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Invoer;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>Columns that several files of this module share.</summary>
internal static class Kolommen
{
    public const string Dossier = "dossiernummer";
    public const string Plaatsing = "plaatsing";

    public static Kolom Dossiernummer { get; } =
        new(Dossier, KolomSoort.Tekst, true, "een dossiernummer van 1 tot 40 letters, cijfers, punten, streepjes of schuine strepen", Patroon: Persoonsregels.DossiernummerPatroon);

    public static Kolom Plaatsingnummer { get; } =
        new(Plaatsing, KolomSoort.Tekst, true, "een plaatsingsnummer zoals PL-00004, hoogstens 40 tekens", Patroon: @"[A-Za-z0-9][A-Za-z0-9./_-]{0,39}");

    public static Kolom Datum(string naam, bool verplicht = true) => new(naam, KolomSoort.Datum, verplicht, "een datum zoals 2026-10-01 of 01-10-2026");

    public static Kolom Uren(string naam) => new(naam, KolomSoort.Decimaal, true, "een aantal uren van 0 of meer, hoogstens 2 decimalen");
}
