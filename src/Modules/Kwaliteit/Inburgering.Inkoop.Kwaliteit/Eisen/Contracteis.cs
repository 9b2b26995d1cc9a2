// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Eisen;

/// <summary>A requirement that one contract makes beside the catalogue. It does not change: it ends, and another one takes its place.</summary>
internal sealed class Contracteis : IGelogd, IGeversioneerd
{
    private Contracteis()
    {
    }

    public Guid Id { get; private set; }

    public int Volgnummer { get; private set; }

    /// <summary>Code for people, for example <c>CE-00001</c>.</summary>
    public string Code { get; private set; } = "";

    public string Contractnummer { get; private set; } = "";

    /// <summary>Code of the lot; empty = the whole contract.</summary>
    public string Perceel { get; private set; } = "";

    public string Titel { get; private set; } = "";

    public EisSoort Soort { get; private set; }

    public string Bewijs { get; private set; } = "";

    public string Bron { get; private set; } = "";

    public DateOnly GeldigVanaf { get; private set; }

    /// <summary>Last day; null = as long as the contract.</summary>
    public DateOnly? GeldigTot { get; private set; }

    /// <summary>Day by which it must be shown; null = from the first day on.</summary>
    public DateOnly? UiterlijkOp { get; private set; }

    /// <summary>True when subcontractors have to meet it too.</summary>
    public bool OokOnderaannemers { get; private set; }

    public string? RedenEinde { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Code;

    public ContracteisRegel Regel => new(
        Code,
        new ContracteisGegevens(Contractnummer, Perceel.Length == 0 ? null : Perceel, Titel, Soort, Bewijs, Bron, GeldigVanaf, UiterlijkOp, OokOnderaannemers),
        GeldigTot,
        RedenEinde);

    public static Contracteis Maak(int volgnummer, ContracteisGegevens gegevens) => new()
    {
        Id = Guid.CreateVersion7(),
        Volgnummer = volgnummer,
        Code = $"CE-{volgnummer:00000}",
        Contractnummer = gegevens.Contractnummer,
        Perceel = gegevens.Perceel ?? "",
        Titel = gegevens.Titel.Trim(),
        Soort = gegevens.Soort,
        Bewijs = gegevens.Bewijs.Trim(),
        Bron = gegevens.Bron.Trim(),
        GeldigVanaf = gegevens.GeldigVanaf,
        UiterlijkOp = gegevens.UiterlijkOp,
        OokOnderaannemers = gegevens.OokOnderaannemers,
    };

    /// <summary>True when this provider has to meet it under this contract.</summary>
    public bool GeldtVoor(string aanbieder, ContractInfo contract) =>
        contract.Nummer == Contractnummer && (contract.Aanbieder == aanbieder || (OokOnderaannemers && contract.Onderaannemers.Contains(aanbieder)));

    /// <summary>Ends it; what counted before stays.</summary>
    public Result Beeindig(DateOnly laatsteDag, string reden)
    {
        if (GeldigTot is not null)
        {
            return EisErrors.ContracteisBeeindigd(Code);
        }

        if (laatsteDag < GeldigVanaf)
        {
            return EisErrors.ContracteisEindeTeVroeg(GeldigVanaf);
        }

        (GeldigTot, RedenEinde) = (laatsteDag, reden);
        return Result.Success;
    }
}

/// <summary>What a contract asks beside the catalogue.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot; null or empty = the whole contract.</param>
/// <param name="Titel">Short Dutch title.</param>
/// <param name="Soort">Knock-out or scored.</param>
/// <param name="Bewijs">What the provider has to show.</param>
/// <param name="Bron">Where it was agreed, for example the programme of requirements.</param>
/// <param name="GeldigVanaf">First day.</param>
/// <param name="UiterlijkOp">Day by which it must be shown; null = from the first day on.</param>
/// <param name="OokOnderaannemers">True when subcontractors have to meet it too.</param>
public sealed record ContracteisGegevens(string Contractnummer, string? Perceel, string Titel, EisSoort Soort, string Bewijs, string Bron, DateOnly GeldigVanaf, DateOnly? UiterlijkOp, bool OokOnderaannemers);

/// <summary>A requirement of one contract.</summary>
/// <param name="Code">Code for people.</param>
/// <param name="Gegevens">What it says.</param>
/// <param name="GeldigTot">Last day; null = as long as the contract.</param>
/// <param name="RedenEinde">Why it ended.</param>
public sealed record ContracteisRegel(string Code, ContracteisGegevens Gegevens, DateOnly? GeldigTot, string? RedenEinde);
