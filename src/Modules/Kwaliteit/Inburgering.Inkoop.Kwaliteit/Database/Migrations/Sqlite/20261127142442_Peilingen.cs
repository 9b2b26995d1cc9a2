using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Peilingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kwaliteit_peiling",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    nummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    onderwerp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    van = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tot = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    uitgegeven = table.Column<int>(type: "INTEGER", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_peiling", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_peilingantwoord",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    peiling_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    antwoorden = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    cijfer = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_peilingantwoord", x => x.id);
                    table.ForeignKey(
                        name: "fk_kwaliteit_peilingantwoord_kwaliteit_peiling_peiling_id",
                        column: x => x.peiling_id,
                        principalTable: "kwaliteit_peiling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_peilinglink",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    peiling_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    gebruikt = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_peilinglink", x => x.hash);
                    table.ForeignKey(
                        name: "fk_kwaliteit_peilinglink_kwaliteit_peiling_peiling_id",
                        column: x => x.peiling_id,
                        principalTable: "kwaliteit_peiling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_peiling_contractnummer",
                table: "kwaliteit_peiling",
                column: "contractnummer");

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_peiling_nummer",
                table: "kwaliteit_peiling",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_peiling_volgnummer",
                table: "kwaliteit_peiling",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_peilingantwoord_peiling_id",
                table: "kwaliteit_peilingantwoord",
                column: "peiling_id");

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_peilinglink_peiling_id",
                table: "kwaliteit_peilinglink",
                column: "peiling_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kwaliteit_peilingantwoord");

            migrationBuilder.DropTable(
                name: "kwaliteit_peilinglink");

            migrationBuilder.DropTable(
                name: "kwaliteit_peiling");
        }
    }
}
