// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Bench;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.Data.Sqlite;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

/// <summary>An import reads as a stream. What 1 million rows need is measured by the benchmark (<c>bench/README.md</c>); here that ten times the rows do not need more.</summary>
public sealed class ImportGeheugenTests : IDisposable
{
    // A row that is kept costs about 1 kB, so 100,000 of them would show; what the garbage collector leaves lying is half of that.
    private const int Speling = 110;

    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task Importeer_TienKeerZoveelUren_VraagtNauwelijksMeerGeheugen()
    {
        // Act
        var few = await ImportAsync(10_000);
        var many = await ImportAsync(100_000);

        // Assert
        Assert.True(many <= few + Speling && many <= 500, $"{few} MB for 10,000 rows, {many} MB for 100,000");
    }

    private async Task<long> ImportAsync(int rows)
    {
        var file = Path.Combine(map.Pad, $"{rows}.db");
        var outcome = await Importmeting.PiekAsync(typeof(Program).Assembly.Location, rows, new DatabaseOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString });
        Assert.True(outcome.Exit == 0, outcome.Fout);
        return outcome.Piek;
    }
}
