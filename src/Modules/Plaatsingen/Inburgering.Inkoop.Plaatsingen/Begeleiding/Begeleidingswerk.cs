// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Plaatsingen.Begeleiding;

/// <summary>How a talk that is due stands on a work list: no names, only numbers.</summary>
internal static class Begeleidingswerk
{
    public const string Soort = "begeleiding";

    public static string Sleutel(string dossiernummer, Begeleidingssoort soort, int nummer) => $"{Soort}:{dossiernummer}:{soort}-{nummer}";

    public static GewenstWerk Van(string dossiernummer, string gemeente, Gespreksmoment moment) => new(
        Sleutel(dossiernummer, moment.Soort, moment.Nummer),
        Rol.Consulent,
        moment.Stand == Begeleidingsstand.TeLaat ? Ernst.LetOp : Ernst.Info,
        moment.Soort == Begeleidingssoort.Nazorg ? $"Nazorg: bel of spreek af voor {moment.Dag:dd-MM-yyyy}" : $"Voortgangsgesprek {moment.Nummer} gepland op {moment.Dag:dd-MM-yyyy}",
        $"Dossier {dossiernummer}",
        "Houd het gesprek en noteer het",
        $"/plaatsingen/personen/gesprek?dossier={Uri.EscapeDataString(dossiernummer)}&soort={moment.Soort}&nummer={moment.Nummer}",
        moment.Dag,
        [gemeente]);
}
