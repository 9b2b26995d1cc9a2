using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Devices.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Delta : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "bijgewerkt_op",
                table: "devices_device",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "bijgewerkt_op",
                table: "devices_bruikleen",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            // When they changed is not known: whoever reads changes reads what there was once more, and misses nothing.
            migrationBuilder.Sql("""
                UPDATE devices_device SET bijgewerkt_op = strftime('%Y-%m-%d %H:%M:%f', 'now');
                UPDATE devices_bruikleen SET bijgewerkt_op = strftime('%Y-%m-%d %H:%M:%f', 'now');
                """);

            migrationBuilder.CreateTable(
                name: "devices_contractkring",
                columns: table => new
                {
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeenten = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_contractkring", x => x.contractnummer);
                });

            migrationBuilder.CreateTable(
                name: "devices_vertrek",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    onderwerp_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_vertrek", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_devices_device_aanbieder_bijgewerkt_op_id",
                table: "devices_device",
                columns: new[] { "aanbieder", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_device_bijgewerkt_op_id",
                table: "devices_device",
                columns: new[] { "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_device_contractnummer_bijgewerkt_op",
                table: "devices_device",
                columns: new[] { "contractnummer", "bijgewerkt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_aanbieder_bijgewerkt_op_id",
                table: "devices_bruikleen",
                columns: new[] { "aanbieder", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_bijgewerkt_op_id",
                table: "devices_bruikleen",
                columns: new[] { "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_gemeente_bijgewerkt_op_id",
                table: "devices_bruikleen",
                columns: new[] { "gemeente", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_vertrek_aanbieder_op",
                table: "devices_vertrek",
                columns: new[] { "aanbieder", "op" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_vertrek_contractnummer_op",
                table: "devices_vertrek",
                columns: new[] { "contractnummer", "op" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_vertrek_gemeente_op",
                table: "devices_vertrek",
                columns: new[] { "gemeente", "op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "devices_contractkring");

            migrationBuilder.DropTable(
                name: "devices_vertrek");

            migrationBuilder.DropIndex(
                name: "ix_devices_device_aanbieder_bijgewerkt_op_id",
                table: "devices_device");

            migrationBuilder.DropIndex(
                name: "ix_devices_device_bijgewerkt_op_id",
                table: "devices_device");

            migrationBuilder.DropIndex(
                name: "ix_devices_device_contractnummer_bijgewerkt_op",
                table: "devices_device");

            migrationBuilder.DropIndex(
                name: "ix_devices_bruikleen_aanbieder_bijgewerkt_op_id",
                table: "devices_bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_devices_bruikleen_bijgewerkt_op_id",
                table: "devices_bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_devices_bruikleen_gemeente_bijgewerkt_op_id",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "bijgewerkt_op",
                table: "devices_device");

            migrationBuilder.DropColumn(
                name: "bijgewerkt_op",
                table: "devices_bruikleen");
        }
    }
}
