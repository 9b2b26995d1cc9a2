// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>What is known about somebody who did not confirm to be at a lesson. Never why: a reason could be about health.</summary>
public enum Afwezigheidssoort
{
    /// <summary>Absent with a reason that the provider accepts.</summary>
    Geoorloofd,

    /// <summary>Absent without such a reason.</summary>
    Ongeoorloofd,
}

/// <summary>The provider noted whether somebody who missed a lesson had a good reason.</summary>
internal sealed class Afwezigheid : IGelogd
{
    private Afwezigheid()
    {
    }

    public Guid LesId { get; private set; }

    public Guid PlaatsingId { get; private set; }

    public Afwezigheidssoort Soort { get; private set; }

    public string LogSleutel => $"{LesId}/{PlaatsingId}";

    public static Afwezigheid Maak(Guid les, Guid plaatsing, Afwezigheidssoort soort) => new() { LesId = les, PlaatsingId = plaatsing, Soort = soort };

    public void Wijzig(Afwezigheidssoort soort) => Soort = soort;
}
