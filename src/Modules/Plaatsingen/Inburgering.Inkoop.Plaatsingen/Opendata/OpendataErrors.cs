// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Opendata;

internal static class OpendataErrors
{
    public static Error UitgaveOnbekend() => Error.NotFound("OPENDATA_UITGAVE_ONBEKEND", "Deze uitgave van de open data bestaat niet.");

    public static Error HeleRegio() => Error.Rule("OPENDATA_HELE_REGIO", "Open data gaat over de hele regio. Alleen wie voor alle gemeenten werkt, kan een uitgave vaststellen.", "Peildatum");

    public static Error KwartaalLoopt(DateOnly tot) => Error.Rule("OPENDATA_KWARTAAL_LOOPT", $"Het kwartaal loopt tot en met {tot:dd-MM-yyyy}. Stel de uitgave daarna vast.", "Peildatum");

    public static Error RedenNodig(int nummer) => Error.Rule("OPENDATA_REDEN_NODIG", $"Er is al een uitgave (nummer {nummer}). Schrijf op waarom er een nieuwe komt.", "Reden");
}
