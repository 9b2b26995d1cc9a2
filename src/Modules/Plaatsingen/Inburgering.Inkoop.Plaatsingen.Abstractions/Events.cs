// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Events;

namespace Inburgering.Inkoop.Plaatsingen.Abstractions;

/// <summary>A person was placed; the provider has to answer.</summary>
/// <param name="Plaatsing">The placement.</param>
public sealed record PlaatsingAangemeld(PlaatsingInfo Plaatsing) : IntegrationEvent;

/// <summary>The gemeente withdrew a placement before it started.</summary>
/// <param name="Plaatsing">The placement.</param>
public sealed record PlaatsingIngetrokken(PlaatsingInfo Plaatsing) : IntegrationEvent;

/// <summary>The first lesson took place.</summary>
/// <param name="Plaatsing">The placement.</param>
public sealed record PlaatsingGestart(PlaatsingInfo Plaatsing) : IntegrationEvent;

/// <summary>A placement ended; a device on loan has to come back.</summary>
/// <param name="Plaatsing">The placement.</param>
/// <param name="Eindreden">How it ended.</param>
/// <param name="Einddatum">Its last day.</param>
public sealed record PlaatsingBeeindigd(PlaatsingInfo Plaatsing, Eindreden Eindreden, DateOnly Einddatum) : IntegrationEvent;

/// <summary>A lot may have a place more than before: somebody left or never came, or more places were agreed.</summary>
/// <param name="PerceelId">The lot.</param>
public sealed record PlaatsVrijgekomen(Guid PerceelId) : IntegrationEvent;
