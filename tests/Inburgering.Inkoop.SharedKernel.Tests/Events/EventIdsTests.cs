// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Events;

namespace Inburgering.Inkoop.SharedKernel.Tests.Events;

public sealed class EventIdsTests
{
    private const int More = 20_000;

    [Fact]
    public void Next_VeelBinnenEenMilliseconde_LooptOpInTekstEnInBytes()
    {
        // Act: far more than the counter of one millisecond holds.
        var ids = Enumerable.Range(0, More).Select(_ => EventIds.Next()).ToList();

        // Assert: SQLite sorts the text, PostgreSQL the bytes.
        Assert.Equal(ids, ids.OrderBy(i => i.ToString(), StringComparer.Ordinal));
        Assert.Equal(ids, ids.OrderBy(i => Convert.ToHexString(i.ToByteArray(bigEndian: true)), StringComparer.Ordinal));
        Assert.Equal(More, ids.Distinct().Count());
        Assert.All(ids, i => Assert.Equal(7, i.Version));
    }

    [Fact]
    public async Task Next_VanVierKantenTegelijk_GeeftNooitDezelfde()
    {
        // Act
        var ids = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, More).Select(_ => EventIds.Next()).ToList())))).SelectMany(x => x).ToList();

        // Assert
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
