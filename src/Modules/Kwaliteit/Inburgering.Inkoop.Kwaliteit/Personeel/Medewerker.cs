// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Kwaliteit.Personeel;

/// <summary>What somebody does at a provider.</summary>
public enum Functie
{
    /// <summary>Gives lessons.</summary>
    Docent,

    /// <summary>Guides people outside the lessons.</summary>
    Begeleider,
}

/// <summary>What is recorded of a member of staff. The VOG itself is never stored.</summary>
/// <param name="Functie">What the person does.</param>
/// <param name="InDienstOp">First working day.</param>
/// <param name="UitDienstOp">Last working day; null = still employed.</param>
/// <param name="VogDatum">Date on the VOG; null = never seen.</param>
/// <param name="VogProfiel">Screening profile on the VOG, for example 60.</param>
/// <param name="VogGezienDoor">Who saw the VOG, as a function or code; null = stated by the provider only.</param>
/// <param name="Nt2RegistratieTot">Last day of the registration as NT2 teacher; null = not registered.</param>
public sealed record MedewerkerGegevens(
    Functie Functie,
    DateOnly InDienstOp,
    DateOnly? UitDienstOp,
    DateOnly? VogDatum,
    int? VogProfiel,
    string? VogGezienDoor,
    DateOnly? Nt2RegistratieTot);

/// <summary>Somebody who works at a provider, under the provider's own code; no name.</summary>
internal sealed class Medewerker : IGelogd
{
    private Medewerker()
    {
    }

    public Guid Id { get; private set; }

    public string Aanbieder { get; private set; } = "";

    /// <summary>The provider's own code of the person; unique with the provider.</summary>
    public string Code { get; private set; } = "";

    public Functie Functie { get; private set; }

    public DateOnly InDienstOp { get; private set; }

    public DateOnly? UitDienstOp { get; private set; }

    [Persoonsgegeven]
    public DateOnly? VogDatum { get; private set; }

    [Persoonsgegeven]
    public int? VogProfiel { get; private set; }

    public string? VogGezienDoor { get; private set; }

    [Persoonsgegeven]
    public DateOnly? Nt2RegistratieTot { get; private set; }

    public string LogSleutel => $"{Aanbieder}/{Code}";

    public static Medewerker Maak(string aanbieder, string code, MedewerkerGegevens gegevens)
    {
        var medewerker = new Medewerker { Id = Guid.CreateVersion7(), Aanbieder = aanbieder, Code = code };
        medewerker.Wijzig(gegevens);
        return medewerker;
    }

    public MedewerkerGegevens Gegevens => new(Functie, InDienstOp, UitDienstOp, VogDatum, VogProfiel, VogGezienDoor, Nt2RegistratieTot);

    public void Wijzig(MedewerkerGegevens gegevens)
    {
        Functie = gegevens.Functie;
        InDienstOp = gegevens.InDienstOp;
        UitDienstOp = gegevens.UitDienstOp;
        VogDatum = gegevens.VogDatum;
        VogProfiel = gegevens.VogProfiel;
        VogGezienDoor = gegevens.VogGezienDoor;
        Nt2RegistratieTot = gegevens.Nt2RegistratieTot;
    }
}
