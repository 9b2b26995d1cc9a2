// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>A refusal puts the search for the next place on the work list.</summary>
internal static class Weigerwerk
{
    public const string Soort = "plaatsing-geweigerd";

    public static GewenstWerk Van(Plaatsing plaatsing) => new(
        $"{Soort}:{plaatsing.Nummer}",
        Rol.Consulent,
        Ernst.Fout,
        "De aanbieder heeft een aanmelding geweigerd",
        $"{plaatsing.Nummer}, {plaatsing.Aanbieder}",
        "Zoek een andere plaats",
        $"/plaatsingen/personen/plaatsen?dossier={Uri.EscapeDataString(plaatsing.Dossiernummer)}",
        plaatsing.Einddatum,
        [plaatsing.Gemeente]);
}
