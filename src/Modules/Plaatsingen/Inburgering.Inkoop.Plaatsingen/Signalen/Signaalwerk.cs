// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Plaatsingen.Signalen;

/// <summary>How an open signal stands on a work list: no names, only numbers.</summary>
internal static class Signaalwerk
{
    public const string Soort = "signaal";

    public static string Sleutel(Guid id) => $"{Soort}:{id}";

    public static GewenstWerk Van(Signaal signaal, DateOnly vandaag) => new(
        Sleutel(signaal.Id),
        Rol.Consulent,
        signaal.Soort == Signaalonderwerp.Zorgen || vandaag > signaal.AntwoordUiterlijk ? Ernst.Fout : signaal.Soort is Signaalonderwerp.KlaarVoorExamen or Signaalonderwerp.UrenVoorAfschalen ? Ernst.Info : Ernst.LetOp,
        Titel(signaal),
        $"{signaal.Plaatsingnummer}, dossier {signaal.Dossiernummer}",
        "Beantwoord het signaal",
        $"/plaatsingen/signalen/signaal?id={signaal.Id}",
        signaal.AntwoordUiterlijk,
        [signaal.Gemeente]);

    private static string Titel(Signaal signaal) => signaal.Soort switch
    {
        Signaalonderwerp.Verzuim => "De aanbieder meldt verzuim",
        Signaalonderwerp.Stagnatie => "De aanbieder meldt dat iemand niet vooruitkomt",
        Signaalonderwerp.WensOverstap => "Iemand wil overstappen",
        Signaalonderwerp.KlaarVoorExamen => "Iemand is klaar voor een examen",
        Signaalonderwerp.Zorgen => "De aanbieder heeft zorgen over iemand",
        Signaalonderwerp.VeelVerzuim => "Veel verzuim de laatste maanden",
        Signaalonderwerp.GeenLes => "Al maanden geen les gevolgd",
        Signaalonderwerp.TempoTeLaag => "In dit tempo wordt de termijn niet gehaald",
        _ => "Genoeg uren om naar afschalen te kijken",
    };
}
