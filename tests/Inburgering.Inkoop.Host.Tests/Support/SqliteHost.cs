// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>One Host for all tests of a class that change nothing.</summary>
public sealed class SqliteHost : IAsyncLifetime
{
    internal HostApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await HostApp.StartAsync(DatabaseProvider.Sqlite);

    public async Task DisposeAsync() => await App.DisposeAsync();
}
