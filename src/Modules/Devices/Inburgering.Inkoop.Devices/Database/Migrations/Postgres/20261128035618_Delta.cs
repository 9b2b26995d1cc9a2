using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Devices.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Delta : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "bijgewerkt_op",
                schema: "devices",
                table: "device",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "bijgewerkt_op",
                schema: "devices",
                table: "bruikleen",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            // When they changed is not known: whoever reads changes reads what there was once more, and misses nothing.
            migrationBuilder.Sql("""
                UPDATE devices.device SET bijgewerkt_op = now();
                UPDATE devices.bruikleen SET bijgewerkt_op = now();
                """);

            migrationBuilder.CreateTable(
                name: "contractkring",
                schema: "devices",
                columns: table => new
                {
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeenten = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contractkring", x => x.contractnummer);
                });

            migrationBuilder.CreateTable(
                name: "vertrek",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    onderwerp_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vertrek", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_device_aanbieder_bijgewerkt_op_id",
                schema: "devices",
                table: "device",
                columns: new[] { "aanbieder", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_bijgewerkt_op_id",
                schema: "devices",
                table: "device",
                columns: new[] { "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_contractnummer_bijgewerkt_op",
                schema: "devices",
                table: "device",
                columns: new[] { "contractnummer", "bijgewerkt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_aanbieder_bijgewerkt_op_id",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "aanbieder", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_bijgewerkt_op_id",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_gemeente_bijgewerkt_op_id",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "gemeente", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_vertrek_aanbieder_op",
                schema: "devices",
                table: "vertrek",
                columns: new[] { "aanbieder", "op" });

            migrationBuilder.CreateIndex(
                name: "ix_vertrek_contractnummer_op",
                schema: "devices",
                table: "vertrek",
                columns: new[] { "contractnummer", "op" });

            migrationBuilder.CreateIndex(
                name: "ix_vertrek_gemeente_op",
                schema: "devices",
                table: "vertrek",
                columns: new[] { "gemeente", "op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contractkring",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "vertrek",
                schema: "devices");

            migrationBuilder.DropIndex(
                name: "ix_device_aanbieder_bijgewerkt_op_id",
                schema: "devices",
                table: "device");

            migrationBuilder.DropIndex(
                name: "ix_device_bijgewerkt_op_id",
                schema: "devices",
                table: "device");

            migrationBuilder.DropIndex(
                name: "ix_device_contractnummer_bijgewerkt_op",
                schema: "devices",
                table: "device");

            migrationBuilder.DropIndex(
                name: "ix_bruikleen_aanbieder_bijgewerkt_op_id",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_bruikleen_bijgewerkt_op_id",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_bruikleen_gemeente_bijgewerkt_op_id",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "bijgewerkt_op",
                schema: "devices",
                table: "device");

            migrationBuilder.DropColumn(
                name: "bijgewerkt_op",
                schema: "devices",
                table: "bruikleen");
        }
    }
}
