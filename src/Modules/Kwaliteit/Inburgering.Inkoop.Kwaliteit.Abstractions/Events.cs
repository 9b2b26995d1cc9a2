// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Events;

namespace Inburgering.Inkoop.Kwaliteit.Abstractions;

/// <summary>No new placements at this provider from this day on.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Reden">Why.</param>
public sealed record PlaatsingsstopIngesteld(string Aanbieder, DateOnly Vanaf, string Reden) : IntegrationEvent;

/// <summary>The provider may get new people again.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Tot">Last day of the stop.</param>
public sealed record PlaatsingsstopOpgeheven(string Aanbieder, DateOnly Tot) : IntegrationEvent;
