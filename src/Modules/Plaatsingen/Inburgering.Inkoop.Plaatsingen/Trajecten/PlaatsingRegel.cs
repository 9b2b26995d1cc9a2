// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Who is placed, as far as a list may show it.</summary>
/// <param name="Voornaam">First name.</param>
/// <param name="Achternaam">Family name.</param>
/// <param name="Geboortedatum">Birth date.</param>
/// <param name="Alfabetisering">Literacy.</param>
/// <param name="Niveau">Level of the newest PIP; null when there is none.</param>
public sealed record PersoonKort(string Voornaam, string Achternaam, DateOnly Geboortedatum, Alfabetisering Alfabetisering, Niveau? Niveau);

/// <summary>A placement in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Human reference.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Persoon">Who it is; null for who may not know.</param>
/// <param name="Gemeente">CBS code when placed.</param>
/// <param name="Wet">Law of the person.</param>
/// <param name="Soort">Why the person came.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">What it is for.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Financiering">Who pays.</param>
/// <param name="Status">State.</param>
/// <param name="AangemeldOp">Day of registration with the provider.</param>
/// <param name="Startdatum">Agreed start while waiting, first lesson once started.</param>
/// <param name="Einddatum">Last day.</param>
/// <param name="Eindreden">How it ended.</param>
/// <param name="Weigerreden">Why the provider refused.</param>
/// <param name="AntwoordUiterlijk">Last day for the provider's answer; null when not agreed.</param>
/// <param name="BijgewerktOp">Last change (UTC).</param>
/// <param name="Versie">Counts up with each change; sent along in forms.</param>
public sealed record PlaatsingRegel(
    Guid Id,
    string Nummer,
    string Dossiernummer,
    PersoonKort? Persoon,
    string Gemeente,
    Wet Wet,
    Soort Soort,
    string Contract,
    string Perceel,
    Route Route,
    string Aanbieder,
    Financiering Financiering,
    PlaatsingStatus Status,
    DateOnly AangemeldOp,
    DateOnly? Startdatum,
    DateOnly? Einddatum,
    Eindreden? Eindreden,
    Weigerreden? Weigerreden,
    DateOnly? AntwoordUiterlijk,
    DateTimeOffset BijgewerktOp,
    int Versie);

internal static class PlaatsingProjectie
{
    public static Expression<Func<Plaatsing, PlaatsingRegel>> Regel(PlaatsingenDbContext db, bool metPersoon) => metPersoon ? MetPersoon(db) : ZonderPersoon;

    private static Expression<Func<Plaatsing, PlaatsingRegel>> MetPersoon(PlaatsingenDbContext db) => p => new PlaatsingRegel(
        p.Id,
        p.Nummer,
        p.Dossiernummer,
        new PersoonKort(
            p.Inburgeraar.Voornaam,
            p.Inburgeraar.Achternaam,
            p.Inburgeraar.Geboortedatum,
            p.Inburgeraar.Alfabetisering,
            db.Pips.Where(x => x.InburgeraarId == p.InburgeraarId).OrderByDescending(x => x.Dagtekening).Select(x => (Niveau?)x.Niveau).FirstOrDefault()),
        p.Gemeente,
        p.Wet,
        p.Soort,
        p.Contractnummer,
        p.Perceelcode,
        p.Route,
        p.Aanbieder,
        p.Financiering,
        p.Status,
        p.AangemeldOp,
        p.Startdatum,
        p.Einddatum,
        p.Eindreden,
        p.Weigerreden,
        p.AntwoordUiterlijk,
        p.BijgewerktOp,
        p.Versie);

    private static readonly Expression<Func<Plaatsing, PlaatsingRegel>> ZonderPersoon = p => new PlaatsingRegel(
        p.Id,
        p.Nummer,
        p.Dossiernummer,
        null,
        p.Gemeente,
        p.Wet,
        p.Soort,
        p.Contractnummer,
        p.Perceelcode,
        p.Route,
        p.Aanbieder,
        p.Financiering,
        p.Status,
        p.AangemeldOp,
        p.Startdatum,
        p.Einddatum,
        p.Eindreden,
        p.Weigerreden,
        p.AntwoordUiterlijk,
        p.BijgewerktOp,
        p.Versie);
}
